import { comments, essay } from 'virtual:passages';
import { format, t } from '#client/messages.ts';
import { answer } from '#features/search/match/answer.ts';
import type { Names } from '#features/search/passages/name-passage.ts';
import { passagesIn } from '#features/search/passages/page-passages.ts';
import { unpackPassages } from '#features/search/passages/passage-table.ts';
import type { Passage } from '#features/search/passages/passage.ts';
import type { Query } from '#features/search/query/query.ts';
import { link } from '#routes.ts';
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
interface PassageFile {
  /** Whether it could be loaded; never rejects. */
  loading: Promise<boolean>;
  passages?: Passage[];
}

type Fetch = NonNullable<typeof essay>[number];

/** Milliseconds until a file can be requested again after an error. */
const PAUSE = 5000;

/** The files requested so far. */
const files = new Map<Fetch, PassageFile>();

/** Returns the parts of the text that a query needs besides the current page; undefined where one has no files. */
function partsFor({ within }: Pick<Query, 'within'>): (Fetch[] | undefined)[] {
  return [within === 'comments' || hasWholeEssay() ? [] : essay, within === 'essay' ? [] : comments];
}

/** Returns whether some of what a query needs is too long for files, so that only the index has it. */
export function isLong(query: Pick<Query, 'within'>): boolean {
  return partsFor(query).includes(undefined);
}

/** Loads the files that a query needs. */
function load(query: Pick<Query, 'within'>): PassageFile[] {
  return partsFor(query).flatMap((part = []) => part.map((fetch) => files.get(fetch) ?? loadFile(fetch)));
}

function loadFile(fetch: Fetch): PassageFile {
  const file: PassageFile = {
    loading: fetch().then(
      ({ default: table }) => Boolean((file.passages = unpackPassages(table, base))),
      () => {
        setTimeout(() => files.delete(fetch), PAUSE);
        return false;
      },
    ),
  };
  files.set(fetch, file);
  return file;
}

/** Returns the passages of the current page and of all files that have arrived, in the same order on every page. */
function knownPassages(): Passage[] {
  const arrived = [...(essay ?? []), ...(comments ?? [])].flatMap((fetch) => files.get(fetch)?.passages ?? []);
  return [...arrived, ...passagesHere()];
}

/** Returns whether passages of other pages are known. */
export function hasOtherPages(): boolean {
  return [...files.values()].some(({ passages }) => passages);
}

let index: Promise<SearchIndex> | undefined;

/** Loads the code that searches the index of the whole site. */
function loadIndex(): Promise<SearchIndex> {
  return (index ??= import('./pagefind-index.ts').then(
    ({ openIndex }) => openIndex(base),
    (error: unknown) => {
      index = undefined;
      throw error;
    },
  ));
}

/**
 * Finds the passages that may match a query: at once those known already, then all of them whenever more arrive. The
 * index is asked for texts that are not in files, and for stems that only it knows.
 */
export async function* passagesFor(query: Query): AsyncGenerator<Known> {
  const needed = load(query);
  const hasFiles = () => !isLong(query) && needed.every(({ passages }) => passages);
  /** Search itself knows only the stems of English words. */
  const needsStems = () => !/^en\b/.test(document.documentElement.lang) && !answer(query, knownPassages()).isWhole;
  const known = () => ({ passages: knownPassages(), isAll: hasFiles() && !needsStems() });
  yield known();
  for (const { loading, passages } of needed) if (!passages && (await loading)) yield known();
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
  load({});
  if (isLong({}))
    void loadIndex().then(
      (loaded) => loaded.warm(),
      () => {},
    );
}

/** Loads what is suggested where not all the words of a query are found. */
export function loadSuggestions() {
  return import('#features/search/query/suggest.ts');
}

/** Returns the words of the text, the most frequent first. Those of a long text come from the index. */
export async function vocabulary(): Promise<string[]> {
  if (isLong({})) return (await loadIndex()).vocabulary();
  const [{ wordsToOffer }] = await Promise.all([loadSuggestions(), ...load({}).map(({ loading }) => loading)]);
  return wordsToOffer(knownPassages());
}

/** Returns a notice to the author: in dev, the index may be missing or outdated. */
export async function notice(): Promise<string> {
  return index ? (await index).notice() : '';
}
