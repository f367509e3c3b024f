import type { BuiltSite } from './built-site.ts';
import { type Finding, sharedNames } from './finding.ts';

/** The most sizes that are listed. */
const MOST = 30;

/**
 * Compares pages with their CSS, and JavaScript files, by their compressed sizes.
 * @param maxBytes the bytes that a page may grow by without being a difference
 */
export function compareSizes(before: BuiltSite, after: BuiltSite, maxBytes: number): Finding {
  const names = sharedNames(before, after, /\.(html|js)$/);
  const changed = names
    .map((name) => ({ name, old: sizeOf(before, name), size: sizeOf(after, name) }))
    .filter(({ old, size }) => old !== size)
    .toSorted((a, b) => Math.abs(b.size - b.old) - Math.abs(a.size - a.old));
  const total = changed.reduce((sum, { old, size }) => sum + size - old, 0);
  const notes = changed.slice(0, MOST).map(({ name, old, size }) => row(size - old, `${old} → ${size}  ${name}`));
  if (changed.length > MOST) notes.push(row('…', `and ${changed.length - MOST} with smaller changes`));
  if (changed.length > 0) notes.push(row(total, 'bytes in all'));
  const grown = changed.filter(({ name, old, size }) => name.endsWith('.html') && size - old > maxBytes);
  const differences = grown.map(({ name }) => [`/${name} grew by more than ${maxBytes} bytes`]);
  return { kind: 'sizes', scope: `${changed.length} of ${names.length} changed`, differences, notes };
}

function sizeOf(site: BuiltSite, name: string): number {
  return site.files.get(name)!.reduce((sum, file) => sum + site.size(file) + cssSizeOf(site, file), 0);
}

/** Returns the size of the style sheets that a page links to. */
function cssSizeOf(site: BuiltSite, file: string): number {
  if (!file.endsWith('.html')) return 0;
  const html = site.bytes(file).toString();
  const sheets = [...site.files].flatMap(([name, paths]) => (name.endsWith('.css') ? paths : []));
  return sheets.filter((css) => html.includes(css)).reduce((sum, css) => sum + site.size(css), 0);
}

function row(change: number | string, text: string): string {
  return `${`${Number(change) > 0 ? '+' : ''}${change}`.padStart(7)}  ${text}`;
}
