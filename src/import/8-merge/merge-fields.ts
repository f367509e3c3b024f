import { isDeepStrictEqual } from 'node:util';
import type { Fields } from './record.ts';

/**
 * Merges front matter. Fields that nobody edited follow the source; fields that were added, changed or removed by hand
 * stay that way.
 * @param fresh what the source says
 * @param before what the file has
 * @param lastWritten what the last import wrote; if undefined, every difference counts as made by hand
 * @param name the name of the field that contains them all, followed by a dot
 * @returns the merged fields, and the names of those kept as edited by hand
 */
export function mergeFields(fresh: Fields, before: Fields, lastWritten: Fields | undefined, name = ''): MergedFields {
  const fields: Fields = {};
  const kept: string[] = [];
  for (const key of new Set([...Object.keys(fresh), ...Object.keys(before)])) {
    const [now, old, then] = [fresh[key], before[key], lastWritten?.[key]];
    const isTouched = lastWritten ? !isDeepStrictEqual(old, then) : old !== undefined;
    if (isFields(now) && isFields(old)) {
      const inner = mergeFields(now, old, lastWritten ? (isFields(then) ? then : {}) : undefined, `${name}${key}.`);
      fields[key] = inner.fields;
      kept.push(...inner.kept);
    } else if (key === 'number' || !isTouched || isDeepStrictEqual(now, old)) {
      if (now !== undefined) fields[key] = now;
    } else {
      kept.push(name + key);
      if (old !== undefined) fields[key] = old;
    }
  }
  return { fields, kept };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface MergedFields {
  fields: Fields;
  kept: string[];
}
