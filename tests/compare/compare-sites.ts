import type { BuiltSite } from './built-site.ts';
import { compareSearch } from './compare-search.ts';
import { compareSizes } from './compare-sizes.ts';
import { count, type Difference, type Finding, grouped, sharedNames } from './finding.ts';
import { canonicalPage, type CanonicalPage, codeLines, normalizeEdition } from './normalize.ts';
import { changesOf, differenceOf } from './show-difference.ts';

/**
 * Compares everything in two built sites but their looks.
 * @param maxBytes the bytes that a page may grow by, compressed
 */
export function compareSites(before: BuiltSite, after: BuiltSite, maxBytes: number): Finding[] {
  return [
    compareNames(before, after),
    ...comparePages(before, after),
    compareFiles('css', before, after, /\.css$/),
    // The index has a kind of its own, and JavaScript is compared by size only.
    compareFiles('other files', before, after, /^(?!pagefind\/|.*\.(html|css|js)$)/),
    compareLedgers(before, after),
    compareSearch(before, after),
    compareSizes(before, after, maxBytes),
  ];
}

function compareNames(before: BuiltSite, after: BuiltSite): Finding {
  const [old, current] = [namesOf(before), namesOf(after)];
  const differences = changesOf('files', old, current).map((line) => [line]);
  return { kind: 'files', scope: count(old.length, 'file'), differences };
}

function namesOf(site: BuiltSite): string[] {
  return [...site.files].flatMap(([name, files]) => files.map(() => name));
}

function comparePages(before: BuiltSite, after: BuiltSite): Finding[] {
  const names = sharedNames(before, after, /\.html$/);
  const pages = names.map((name) => ({ name, old: pageOf(before, name), current: pageOf(after, name) }));
  const scope = count(names.length, 'page');
  const compared = (kind: string, compare: (old: CanonicalPage, current: CanonicalPage) => string[]): Finding => {
    const differences = pages.map(({ name, old, current }): Difference => [`/${name}`, compare(old, current)]);
    return { kind, scope, differences: grouped(differences) };
  };
  return [
    compared('html', (old, current) => [
      ...changesOf('ids', old.ids, current.ids),
      ...changesOf('links', old.links, current.links),
      ...changesOf('names', old.names, current.names),
      ...differenceOf(old.lines, current.lines),
    ]),
    compared('inline styles', (old, current) => differenceOf(old.styles, current.styles)),
    compared('inline scripts', (old, current) => differenceOf(old.scripts, current.scripts)),
  ];
}

function pageOf(site: BuiltSite, name: string): CanonicalPage {
  return canonicalPage(site.texts(name).join(), site.normalize);
}

/** Compares the files whose stable names match a pattern. */
function compareFiles(kind: string, before: BuiltSite, after: BuiltSite, pattern: RegExp): Finding {
  const names = sharedNames(before, after, pattern);
  const differences = names.map((name): Difference => [
    name,
    differenceOf(linesOf(before, name), linesOf(after, name)),
  ]);
  return { kind, scope: count(names.length, 'file'), differences: grouped(differences) };
}

/** Returns the lines of a text, or a digest of another file. */
function linesOf(site: BuiltSite, name: string): string[] {
  if (!/\.(css|json|webmanifest|svg|txt|xml)$/.test(name)) {
    return site.files.get(name)!.map((file) => `bytes ${site.digest(file)}`);
  }
  const texts = site.texts(name);
  if (name.endsWith('.css')) return texts.flatMap((text) => codeLines(site.normalize(text)));
  if (name === 'edition.json') return texts.flatMap((text) => normalizeEdition(text, site.normalize).split('\n'));
  return texts.flatMap((text) => site.normalize(text).split(/\n|(?<=[,>])/));
}

function compareLedgers(before: BuiltSite, after: BuiltSite): Finding {
  const names = ['kept.json', 'new.json'];
  const differences = names.map((name): Difference => [name, differenceOf(before.ledger(name), after.ledger(name))]);
  const scope = `${count(after.ledger('kept.json').length, 'line')}, and a new ledger`;
  return { kind: 'ledger', scope, differences: grouped(differences) };
}
