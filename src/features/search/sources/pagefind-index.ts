import { match } from '#features/search/match/match.ts';
import type { Passage } from '#features/search/passages/passage.ts';
import type { Query } from '#features/search/query/query.ts';
import { isStopWord } from '#text/stop-words.ts';
import { type Fragment, passagesOf } from './fragment-passages.ts';

/** How many index pages are read per search: the best in Pagefind's ranking. */
const PAGES = 12;
/** Milliseconds until the index can be requested again after an error. */
const PAUSE = 5000;

/** The part of Pagefind's JS API used here (pagefind.app/docs/api). */
interface Pagefind {
  options(options: { noWorker: boolean; metaCacheTag: string; baseUrl: string }): Promise<void>;
  init(): Promise<void>;
  search(words: string, options?: Options): Promise<{ results: Result[] }>;
}

interface Result {
  id: string;
  data(): Promise<Fragment>;
}

interface Options {
  filters?: { in: NonNullable<Query['within']> };
}

/** The index of the whole site. */
export interface SearchIndex {
  /**
   * Finds passages that may match a query, in no particular order: all those with every word and phrase or, if there
   * are none, those with some of them.
   */
  find(query: Query): Promise<Passage[]>;
  /** Fetches what the first query needs. */
  warm(): void;
  /** Returns the words of the text, the most frequent first. */
  vocabulary(): Promise<string[]>;
  /** A notice to the author: in dev the index may be missing or outdated. */
  notice(): Promise<string>;
}

/** Opens the index of the site. Nothing is fetched until it is searched or warmed up. */
export function openIndex(base: string): SearchIndex {
  const folder = `${base}pagefind/`;
  const tag = import.meta.env.TEXT_TAG;
  let engine: Promise<Pagefind> | undefined;
  const load = () =>
    (engine ??= start(folder, tag, base).catch((error: unknown) => {
      // Do not retry at every letter.
      setTimeout(() => (engine = undefined), PAUSE);
      throw error;
    }));
  const textAt = async (name: string) => {
    const response = await fetch(`${folder}${name}?ts=${tag}`);
    return response.ok ? response.text() : '';
  };
  return {
    warm: () => void load().catch(() => {}),
    vocabulary: async () => (await textAt('words.txt')).split('\n').filter(Boolean),
    notice: async () => (import.meta.env.DEV ? textAt('notice.txt') : ''),
    async find(query) {
      const pagefind = await load();
      const asked = [...query.words, ...query.phrases.flat()];
      const telling = asked.filter((word) => !isStopWord(word));
      const words = telling.length > 0 ? telling : asked;
      const options = query.within ? { filters: { in: query.within } } : {};
      const passagesWith = async (...searches: string[]) => {
        const results = await resultsOf(pagefind, searches, options);
        const pages = results.map(async (result) => passagesOf(await result.data(), asked));
        return (await Promise.all(pages)).flat();
      };
      const found = await passagesWith(words.join(' '));
      if (words.length === 1 || found.some((passage) => match(query, passage)?.isWhole)) return found;
      return passagesWith(...words);
    },
  };
}

/** Requests everything the first query needs in parallel; Pagefind would request one file after another. */
async function start(folder: string, tag: string, base: string): Promise<Pagefind> {
  // Tor Browser has no WebAssembly at its "Safer" level; Pagefind would fail later, with an uncaught error.
  if (typeof WebAssembly === 'undefined') throw new Error('This browser has no WebAssembly.');
  const code = import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<Pagefind>;
  void fetch(`${folder}pagefind-entry.json?ts=${tag}`)
    .then((response) => response.json())
    .then(({ preload }: { preload: string[] }) => {
      for (const file of preload) {
        const link = { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: folder + file };
        document.head.append(Object.assign(document.createElement('link'), link));
      }
    })
    .catch(() => {});
  const pagefind = await code;
  await pagefind.options({ noWorker: true, metaCacheTag: tag, baseUrl: base });
  await pagefind.init();
  return pagefind;
}

/** Returns the best pages that contain all words of at least one of the searches. */
async function resultsOf(pagefind: Pagefind, searches: string[], options: Options): Promise<Result[]> {
  const answers = await Promise.all(searches.map((words) => pagefind.search(words, options)));
  const best = answers.flatMap(({ results }) => results.slice(0, PAGES));
  return [...new Map(best.map((result) => [result.id, result])).values()];
}
