/** Browser support according to MDN's browser-compat-data (BCD). */
import { createRequire } from 'node:module';
import type { CompatData, CompatStatement, Identifier, SimpleSupportStatement } from '@mdn/browser-compat-data';
import { BASELINE } from '#baseline.ts';

// Required rather than imported, since Vitest would take long to transform 15 MB.
const bcd = createRequire(import.meta.url)('@mdn/browser-compat-data') as CompatData;

/** Versions by browser, as in `BASELINE`. */
export type Versions = Partial<Record<keyof typeof BASELINE, string>>;

/** Returns a feature by its path, such as `api.Element.checkVisibility`; undefined if BCD does not list it. */
export function featureAt(path: string): Identifier | undefined {
  let at: Identifier | undefined = bcd as unknown as Identifier;
  for (const name of path.split('.')) at = at && Object.hasOwn(at, name) ? at[name] : undefined;
  return at;
}

/** Returns the browsers of `versions` without full support for a feature; none if BCD does not list it. */
export function lackedBy(feature: Identifier | undefined, versions: Versions = BASELINE): string[] {
  return browsersWith(feature, versions, ['none', 'partial']);
}

/**
 * Returns the browsers of `versions` with no support at all for a feature; none if BCD does not list it.
 *
 * @param prefixes vendor prefixes that count as support, such as `-webkit-`
 */
export function missingIn(feature: Identifier | undefined, versions: Versions, prefixes: string[] = []): string[] {
  return browsersWith(feature, versions, ['none'], prefixes);
}

type Support = 'none' | 'partial' | 'full';

function browsersWith(
  feature: Identifier | undefined,
  versions: Versions,
  wanted: Support[],
  prefixes: string[] = [],
): string[] {
  const compat = feature?.__compat;
  if (!compat) return [];
  return Object.entries(versions).flatMap(([browser, version]) =>
    wanted.includes(supportIn(compat, browser as keyof Versions, version, prefixes)) ? [`${browser} ${version}`] : [],
  );
}

/** Returns how far a browser supports a feature without a flag, under its own name or with one of the prefixes. */
function supportIn(
  { support }: CompatStatement,
  browser: keyof Versions,
  version: string,
  prefixes: string[],
): Support {
  const statements = [support[browser] ?? []].flat() as SimpleSupportStatement[];
  const own = statements.filter(
    ({ version_added: added, version_removed: removed, flags, prefix, alternative_name: alias }) =>
      !flags &&
      (!prefix || prefixes.includes(prefix)) &&
      !alias &&
      typeof added === 'string' &&
      isUpTo(added, version) &&
      !(typeof removed === 'string' && isUpTo(removed, version)),
  );
  if (own.length === 0) return 'none';
  return own.some(({ partial_implementation: isPartial }) => !isPartial) ? 'full' : 'partial';
}

/** Whether a version is at most another. A preview is later than any number. */
function isUpTo(version: string, limit: string): boolean {
  const [a, b] = [version, limit].map((each) => each.replace('≤', '').split('.').map(Number)) as [number[], number[]];
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (Number.isNaN(difference)) return false;
    if (difference !== 0) return difference < 0;
  }
  return true;
}

/**
 * Returns all features below a path, with their own paths.
 * @throws Error if BCD does not list the path
 */
export function featuresBelow(path: string): [path: string, feature: Identifier][] {
  const feature = featureAt(path);
  if (!feature) throw new Error(`browser-compat-data has no "${path}".`);
  return Object.keys(feature)
    .filter((name) => name !== '__compat')
    .flatMap(
      (name) => [[`${path}.${name}`, feature[name]!], ...featuresBelow(`${path}.${name}`)] as [string, Identifier][],
    );
}
