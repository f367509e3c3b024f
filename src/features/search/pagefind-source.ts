import { type Fragment, passagesOf } from './fragment-passages.ts';
import { isLittle } from './likeness.ts';
import { match } from './match.ts';
import type { Query, Source } from './passage.ts';

/** Pages of the index whose passages are read for one query; the best of Pagefind's ranking. */
const PAGES = 12;
/** Pages of an essay that is kept whole once it has been searched; about 1.5 KB each. */
const FEW = 24;
/** Milliseconds until an index that could not be had is asked for again. */
const PAUSE = 5000;

/** What is used of Pagefind's JS API (pagefind.app/docs/api). */
interface Pagefind {
  options(options: { noWorker: boolean; metaCacheTag: string; baseUrl: string }): Promise<void>;
  init(): Promise<void>;
  /** Without words: all pages. */
  search(words: string | null, options?: Options): Promise<{ results: Result[] }>;
}

interface Result {
  id: string;
  data(): Promise<Fragment>;
}

interface Options {
  filters?: { in: NonNullable<Query['within']> };
}

/** The index of the whole site. Nothing is fetched before it is asked or warmed. */
export function pagefindSource(base: string): Source & {
  warm(): void;
  /** Fetches what is left of the text, where that is little, so that what is asked next needs no line. */
  complete(): Promise<void>;
  vocabulary(): Promise<string[]>;
  /** Words for an author about the index: in dev it may be missing or old. */
  notice(): Promise<string>;
} {
  const folder = `${base}pagefind/`;
  const tag = import.meta.env.TEXT_TAG;
  let engine: Promise<Pagefind> | undefined;
  const load = () =>
    (engine ??= start(folder, tag, base).catch((error: unknown) => {
      // Not at every letter anew.
      setTimeout(() => (engine = undefined), PAUSE);
      throw error;
    }));
  const textAt = async (name: string) => {
    const response = await fetch(`${folder}${name}?ts=${tag}`);
    return response.ok ? response.text() : '';
  };
  return {
    warm: () => void load().catch(() => {}),
    async complete() {
      const { results } = await (await load()).search(null);
      if (results.length <= FEW) await Promise.all(results.map((result) => result.data()));
    },
    vocabulary: async () => (await textAt('words.txt')).split('\n').filter(Boolean),
    notice: async () => (import.meta.env.DEV ? textAt('notice.txt') : ''),
    async find(query) {
      const pagefind = await load();
      const asked = [...query.words, ...query.phrases.flat()];
      const telling = asked.filter((word) => !isLittle(word));
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

/** Asks for all that the first query needs at once, where Pagefind would ask for one after the other. */
async function start(folder: string, tag: string, base: string): Promise<Pagefind> {
  // Tor Browser has none at its level "Safer"; Pagefind would fail later, and uncaught.
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

/** The pages that have all words of one of some searches. */
async function resultsOf(pagefind: Pagefind, searches: string[], options: Options): Promise<Result[]> {
  const answers = await Promise.all(searches.map((words) => pagefind.search(words, options)));
  const best = answers.flatMap(({ results }) => results.slice(0, PAGES));
  return [...new Map(best.map((result) => [result.id, result])).values()];
}
