import type { z } from 'astro/zod';
import type { FileError } from '#content-files/model/content-error.ts';
import type { FrontMatter } from './content-file.ts';

type Checked<Data> = { data: Data; errors?: never } | { partial: Partial<Data>; errors: FileError[] };

/** Validates front matter against a schema. If some fields are invalid, `partial` has the valid ones. */
export function checkFields<Schema extends z.ZodObject>(
  { fields, lineOf }: FrontMatter,
  schema: Schema,
): Checked<z.output<Schema>> {
  const result = schema.safeParse(fields);
  if (result.success) return { data: result.data };
  const errors = result.error.issues.flatMap((issue): FileError[] => {
    if (issue.code === 'unrecognized_keys') {
      const fix =
        issue.path.length === 0 ? `Remove it, or use one of these: ${Object.keys(schema.shape).join(', ')}.` : '';
      return issue.keys.map((key) => {
        const path = [...issue.path, key];
        return { line: lineOf(path), field: path.join('.'), found: 'unknown field', fix: fix || 'Remove it.' };
      });
    }
    return [
      { line: lineOf(issue.path), field: issue.path.join('.'), found: foundAt(fields, issue.path), fix: issue.message },
    ];
  });
  return { partial: partOf(fields, schema), errors };
}

function partOf<Schema extends z.ZodObject>(fields: Record<string, unknown>, schema: Schema) {
  const right = Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([key, field]) => {
    const { success, data } = field.safeParse(fields[key]);
    return success ? [[key, data]] : [];
  });
  return Object.fromEntries(right) as Partial<z.output<Schema>>;
}

/** Describes the value of a field for an error message. */
function foundAt(fields: Record<string, unknown>, path: PropertyKey[]): string {
  const value = path.reduce<unknown>((holder, key) => (Object(holder) as Record<PropertyKey, unknown>)[key], fields);
  if (value === undefined) return 'missing';
  return value === null ? 'empty' : `found ${JSON.stringify(value)}`;
}
