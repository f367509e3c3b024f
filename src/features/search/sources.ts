import { plain, say } from '../../components/tell.ts';
import { type Names, passagesIn } from './page-passages.ts';
import type { Passage } from './passage.ts';
import { pagefindSource } from './pagefind-source.ts';

/** The path of the site, with a slash at its end. */
export const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** The index of the whole site. */
export const index = pagefindSource(base);

/** Asks for the index, unless the reader's browser is to save data: then the first letter does. */
export function warm() {
  if (!savesData()) index.warm();
}

/** Asks, once something has been found, for the rest of the text. */
export function fetchRest() {
  if (!savesData()) void index.complete().catch(() => {});
}

function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

const names: Names = {
  comments: plain(WORDS.comments),
  heading: plain(WORDS.heading),
  point: (n) => say(WORDS.point, { n }),
  paragraph: (n) => say(WORDS.paragraph, { n }),
  note: (n) => say(WORDS.note, { n }),
  passage: (section, passage) => say(WORDS.passageIn, { section, passage }),
};

let here: Passage[] | undefined;

/** All passages of the page at hand. */
export function passagesHere(): Passage[] {
  return (here ??= passagesIn(document, base, names));
}

/** Whether the whole essay is on the page at hand. */
export function hasWholeEssay(): boolean {
  return document.querySelector('#opening ~ section') !== null;
}

/** The words of the text: of this page where the whole essay is on it, else of the index. */
export async function vocabulary(): Promise<string[]> {
  if (!hasWholeEssay()) return index.vocabulary();
  return passagesHere().flatMap(({ text }) => text.split(/[^\p{L}\p{N}'’-]+/u));
}
