import { comments, essay } from 'virtual:passages';
import { format, t } from '#client/messages.ts';
import { answer } from '#features/search/match/answer.ts';
import type { Names } from '#features/search/passages/name-passage.ts';
import { passagesIn } from '#features/search/passages/page-passages.ts';
import { unpackPassages } from '#features/search/passages/passage-table.ts';
import type { Passage } from '#features/search/passages/passage.ts';
import type { Query } from '#features/search/query/query.ts';
import { link } from '#routes.ts';
import { Vocabulary } from '#text/vocabulary.ts';
import type { SearchIndex } from './pagefind-index.ts';

/** The site's path, with a trailing slash. */
export const base = link();

/** The passages known for a query. */
export interface Known {
  passages: Passage[];
  /** Whether all of the text, or of the part to search, has been searched. */
  isAll: boolean;
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

/** A file of passages. */
interface File {
  /** Whether it could be loaded; never rejects. */
  loading: Promise<boolean>;
  passages?: Passage[];
}

const files = new Map<() => Promise<unknown>, File>();

/** What a query needs besides the current page. */
interface Needed {
  files: File[];
  /** Whether some of it is too long for files, so that only the index has it. */
  isLong: boolean;
}

/** Loads the files that a query needs. */
function load(query: Pick<Query, 'within'>): Needed {
  const ofEssay = query.within === 'comments' || hasWholeEssay() ? [] : essay;
  const ofComments = query.within === 'essay' ? [] : comments;
  const needed = [...(ofEssay ?? []), ...(ofComments ?? [])].map((fetchTable) => {
    const known = files.get(fetchTable);
    if (known) return known;
    const file: File = {
      loading: fetchTable().then(
        ({ default: table }) => Boolean((file.passages = unpackPassages(table, base))),
        () => files.delete(fetchTable) && false,
      ),
    };
    files.set(fetchTable, file);
    return file;
  });
  return { files: needed, isLong: !ofEssay || !ofComments };
}

/** Returns whether some of what a query needs is too long for files. */
export function isLong(query: Pick<Query, 'within'>): boolean {
  return load(query).isLong;
}

/** Returns the passages of the current page and of all files that have arrived, in the same order on every page. */
function knownPassages(): Passage[] {
  return [...[...files.values()].flatMap(({ passages = [] }) => passages), ...passagesHere()];
}

/** Returns whether passages of other pages are known. */
export function hasOtherPages(): boolean {
  return [...files.values()].some(({ passages }) => passages);
}

let index: Promise<SearchIndex> | undefined;

/** Loads the code that searches the index of the whole site. */
function loadIndex(): Promise<SearchIndex> {
  return (index ??= import('./pagefind-index.ts').then(({ openIndex }) => openIndex(base)));
}

/**
 * Finds the passages that may match a query: at once those known already, then all of them whenever more arrive. The
 * index is asked for texts that are not in files, and for stems that only it knows.
 */
export async function* passagesFor(query: Query): AsyncGenerator<Known> {
  const needed = load(query);
  const hasFiles = () => !needed.isLong && needed.files.every(({ passages }) => passages);
  /** Search itself knows only the stems of English words. */
  const needsStems = () => !/^en\b/.test(document.documentElement.lang) && !answer(query, knownPassages()).isWhole;
  const known = () => ({ passages: knownPassages(), isAll: hasFiles() && !needsStems() });
  yield known();
  for (const { loading, passages } of needed.files) if (!passages && (await loading)) yield known();
  if (known().isAll) return;
  try {
    const found = await (await loadIndex()).find(query);
    yield { passages: [...knownPassages(), ...found], isAll: true };
  } catch {
    // Without the index, the stems of other languages are missing, or more.
    yield { passages: knownPassages(), isAll: hasFiles() };
  }
}

/** Returns all passages that may match a query. */
export async function allPassagesFor(query: Query): Promise<Passage[]> {
  let all: Passage[] = [];
  for await (const { passages } of passagesFor(query)) all = passages;
  return all;
}

/** Prefetches what the first query needs, unless the browser asks to save data; the first letter typed loads it then. */
export function warm() {
  if ((navigator as { connection?: { saveData?: boolean } }).connection?.saveData) return;
  if (isLong({}))
    void loadIndex().then(
      (loaded) => loaded.warm(),
      () => {},
    );
}

/**
 * Returns the words of the text, the most frequent first, as they are offered to readers: they keep their hyphens and,
 * in a script without spaces between words, are clauses rather than letters. Those of a long text come from the index.
 */
export async function vocabulary(): Promise<string[]> {
  if (isLong({})) return (await loadIndex()).vocabulary();
  const words = new Vocabulary();
  for (const { text } of knownPassages()) {
    for (const word of text.split(/[^\p{L}\p{N}\p{M}'’-]+/u)) if (word) words.add(word);
  }
  return words.toList();
}

/** Returns a notice to the author: in dev, the index may be missing or outdated. */
export async function notice(): Promise<string> {
  return import.meta.env.DEV && index ? (await index).notice() : '';
}
