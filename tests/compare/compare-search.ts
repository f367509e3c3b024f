import { gunzipSync } from 'node:zlib';
import type { BuiltSite } from './built-site.ts';
import { count, type Difference, type Finding, grouped } from './finding.ts';
import { changesOf, differenceOf } from './show-difference.ts';

/** Compares what search finds: passages, the words of the text, and the parts of the index that list them. */
export function compareSearch(before: BuiltSite, after: BuiltSite): Finding {
  const old = fragmentsOf(before);
  const current = fragmentsOf(after);
  const differences: Difference[] = [...old].map(([url, lines]) => [
    url,
    differenceOf(lines, current.get(url) ?? lines),
  ]);
  differences.push(['pages', changesOf('pages', [...old.keys()], [...current.keys()])]);
  if (current.size === 0) differences.push(['pages', ['there is no index']]);
  for (const name of [WORDS, ENTRY]) {
    differences.push([name, differenceOf(listedIn(before, name), listedIn(after, name))]);
  }
  differences.push(['engine, words with places and weights, filters', differenceOf(partsOf(before), partsOf(after))]);
  const passages = [...current.values()].flat().filter((line) => line.startsWith(ANCHOR));
  const scope = `${count(current.size, 'page')}, ${count(passages.length, 'passage')}`;
  return { kind: 'search', scope, differences: grouped(differences) };
}

const WORDS = 'pagefind/words.txt';
const ENTRY = 'pagefind/pagefind-entry.json';
const ANCHOR = 'anchor ';

/** What Pagefind keeps of a page that it was given. */
interface Fragment {
  url: string;
  content: string;
  anchors: { id: string; text: string; location: number }[];
}

/** Returns the lines of each fragment of an index, by its URL. */
function fragmentsOf(site: BuiltSite): Map<string, string[]> {
  const files = [...site.files].flatMap(([name, paths]) => (name.endsWith('.pf_fragment') ? paths : []));
  const fragments = files.map((file): [string, string[]] => {
    // A marker comes before the JSON.
    const text = gunzipSync(site.bytes(file)).toString();
    const { url, content, anchors, ...rest } = JSON.parse(text.slice(text.indexOf('{'))) as Fragment;
    const others = Object.entries(rest).map(([key, value]) => `${key} ${JSON.stringify(value)}`);
    return [url, [content, ...others.toSorted(), ...anchors.map((anchor) => `${ANCHOR}${JSON.stringify(anchor)}`)]];
  });
  return new Map(fragments.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Returns the words or the fields in a file of an index, without hashes. */
function listedIn(site: BuiltSite, name: string): string[] {
  const texts = site.texts(name).map((text) => site.normalize(text).replace(/("(?:tag|hash)":)"\w+"/g, '$1"HASH"'));
  return texts.flatMap((text) => text.split(/[\n,]/));
}

/** Returns digests of the binary parts of an index. That with the hashes of all others (`.pf_meta`) is left out. */
function partsOf(site: BuiltSite): string[] {
  const parts = [...site.files].filter(([name]) => /\.(pf_index|pf_filter|pagefind)$/.test(name));
  return parts.flatMap(([name, files]) => files.map((file) => `${name} ${site.digest(file)}`).toSorted());
}
