import { format, t } from '#client/messages.ts';
import type { Names } from '#features/search/passages/name-passage.ts';
import { passagesIn } from '#features/search/passages/page-passages.ts';
import type { Passage } from '#features/search/passages/passage.ts';
import { link } from '#routes.ts';
import { Vocabulary } from '#text/vocabulary.ts';
import { openIndex } from './pagefind-index.ts';

/** The site's path, with a trailing slash. */
export const base = link();

/** The index of the whole site. */
export const index = openIndex(base);

/** Prefetches the index, unless the browser asks to save data; the first letter typed loads it then. */
export function warm() {
  if (!savesData()) index.warm();
}

/** Fetches the rest of the text after a search, unless the browser asks to save data. */
export function fetchRest() {
  if (!savesData()) void index.complete().catch(() => {});
}

function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

const names: Names = {
  comments: t(MESSAGES.comments),
  closing: t(MESSAGES.closing),
  heading: t(MESSAGES.heading),
  point: (n) => format(MESSAGES.point, { n }),
  paragraph: (n) => format(MESSAGES.paragraph, { n }),
  note: (n) => format(MESSAGES.note, { n }),
  passage: (section, passage) => format(MESSAGES.passageIn, { section, passage }),
};

let here: Passage[] | undefined;

/** Returns all passages of the current page. */
export function passagesHere(): Passage[] {
  return (here ??= passagesIn(document, base, names));
}

/** Returns whether the whole essay is on the current page. */
export function hasWholeEssay(): boolean {
  return document.querySelector('#opening ~ section') !== null;
}

/**
 * Returns the words of the text, the most frequent first: of this page if it has the whole essay, otherwise of the
 * index. They are offered to readers, so those of the page are longer than those to search by: they keep their hyphens
 * and, in a script without spaces between words, are clauses rather than letters.
 */
export async function vocabulary(): Promise<string[]> {
  if (!hasWholeEssay()) return index.vocabulary();
  const words = new Vocabulary();
  for (const { text } of passagesHere()) {
    for (const word of text.split(/[^\p{L}\p{N}'’-]+/u)) if (word) words.add(word);
  }
  return words.toList();
}
