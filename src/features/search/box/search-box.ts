import { make } from '#client/elements.ts';
import { formatNode, tNode } from '#client/messages.ts';
import { type Answer, answer } from '#features/search/match/answer.ts';
import type { Query } from '#features/search/query/query.ts';
import { readQuery } from '#features/search/query/read-query.ts';
import { createResultList } from '#features/search/results/result-list.ts';
import {
  allPassagesFor,
  isLong,
  loadSuggestions,
  notice,
  passagesFor,
  vocabulary,
} from '#features/search/sources/sources.ts';
import { createScopeChoice } from './scope-choice.ts';
import {
  failedMessage,
  foundMessage,
  messageAround,
  type MessageNodes,
  partlySearchedMessage,
} from './search-status.ts';

/** Milliseconds without a key press until typing counts as paused and the number of results is announced. */
const REST = 500;

/** The elements of a page or dialog that search uses. */
interface SearchBox {
  input: HTMLInputElement;
  status: HTMLElement;
  results: HTMLElement;
  /** The level of the headings in the results. */
  heading: 'h2' | 'h3';
}

/**
 * Searches as the reader types: at once what is known already, then the whole site.
 *
 * @param rested called with the query when typing pauses
 * @returns a function that searches for another query than the one typed
 */
export function connectSearch(box: SearchBox, rested: (query: Query) => void = () => {}) {
  const { input, status, results, heading } = box;
  let asked = 0;
  /** The text that is not to be corrected. */
  let exact: string | undefined;
  const scope = createScopeChoice(() => void ask());
  status.before(scope.element);

  const ask = () =>
    answerTyped().catch((error: unknown) => {
      console.error(error);
      results.replaceChildren();
      status.replaceChildren(...failedMessage());
    });
  const answerTyped = async () => {
    const turn = ++asked;
    const isCurrent = () => turn === asked;
    const query = readQuery(input.value, scope.value());
    const rest = new Promise((resolve) => setTimeout(resolve, REST));
    status.textContent = '';
    const isEmpty = query.words.length + query.phrases.length === 0;
    if (isEmpty) results.replaceChildren();
    const said = isEmpty ? [query.text && tNode(MESSAGES.typeMore)] : await find(query, isCurrent);
    await rest;
    if (!isCurrent()) return;
    status.replaceChildren(...said);
    rested(query);
  };

  /** Puts an element below the field. One that is there stays: a passage that is inserted again loses focus. */
  const put = (element: HTMLElement) => element.isConnected || results.replaceChildren(element);

  /** Shows what is found for a query as it becomes known. Returns what to say about it. */
  const find = async (query: Query, isCurrent: () => boolean): Promise<MessageNodes> => {
    const list = createResultList(query, heading);
    let found = answer(query, []);
    let isAll = false;
    for await (const known of passagesFor(query)) {
      if (!isCurrent()) return [];
      found = answer(query, known.passages);
      isAll = known.isAll;
      // Until all is known, words of their own may take the place of parts of words.
      if (isAll || !found.isWhole || found.query.isInWords) continue;
      list.awaitBest();
      list.show(found);
      put(list.element);
    }
    const isRight = found.isWhole || !isAll || query.text === exact;
    const meant = isRight ? undefined : await correct(found).catch(() => undefined);
    if (!isCurrent()) return [];
    if (meant) return showMeant(meant, found);
    if (found.best) {
      list.showBest(found.best);
      list.show(found);
      put(list.element);
    } else {
      // An example may be in what could not be searched.
      const offered = isAll ? await offer(query, offerFor).catch(() => '') : '';
      if (!isCurrent()) return [];
      put(make('p', {}, offered));
    }
    const said = isAll ? [foundMessage(found, query)] : partlySearchedMessage(found, query);
    const toAuthor = import.meta.env.DEV && (await notice());
    return toAuthor ? [...said, ' ', toAuthor] : said;
  };

  /** Shows what is found for the query that was meant, with a way back to the one that was typed. */
  const showMeant = (meant: Answer, typed: Answer): MessageNodes => {
    const { query } = typed;
    const showing = () => formatNode(MESSAGES.showingFor, { meant: meant.query.text });
    const said = () => (typed.best ? [showing()] : [foundMessage(typed, query), ' ', showing()]);
    const back = makeOffer(formatNode(MESSAGES.searchOnlyFor, { text: query.text }), () => {
      exact = query.text;
      offerFor(query);
    });
    const list = createResultList(meant.query, heading);
    list.showBest(meant.best!);
    list.show(meant);
    put(make('div', {}, make('p', {}, ...said(), ' ', back), list.element));
    return [make('span', { className: 'sr-only' }, ...said(), ' ', foundMessage(meant, meant.query))];
  };

  const askFor = ({ text, within }: Asked) => {
    input.value = text;
    scope.choose(within);
    void ask();
  };
  const offerFor: typeof askFor = (query) => {
    input.focus();
    askFor(query);
  };
  // While a word is composed, as in Japanese, it is not yet what the reader is looking for. On Android, keyboards
  // compose the words of every language.
  const composes = !/Android/.test(navigator.userAgent);
  input.addEventListener('input', (event) => (composes && (event as InputEvent).isComposing) || void ask());
  input.addEventListener('compositionstart', () => composes && asked++);
  input.addEventListener('compositionend', ask);
  return askFor;
}

type Asked = Pick<Query, 'text' | 'within'>;

/** Corrects typos in a query. Returns the answer to the corrected one if a passage has all its words. */
async function correct({ query, count }: Answer): Promise<Answer | undefined> {
  // Where it takes another request to know all words, they are not worth a wait if there is something to show.
  if (count > 0 && isLong(query)) return undefined;
  const [{ correctTypos }, words] = await Promise.all([loadSuggestions(), vocabulary()]);
  const text = correctTypos(query, words);
  if (!text) return undefined;
  const corrected = readQuery(text, query.within);
  const found = answer(corrected, await allPassagesFor(corrected));
  return found.isWhole ? found : undefined;
}

/** Returns a suggestion for when nothing is found: to search everything, or else a word of the text. */
async function offer({ text, within }: Query, askFor: (query: Asked) => void): Promise<HTMLElement | string> {
  if (within) return makeOffer(tNode(MESSAGES.lookInEverything), () => askFor({ text }));
  const [{ exampleWord }, words] = await Promise.all([loadSuggestions(), vocabulary()]);
  const example = exampleWord(words);
  return example
    ? messageAround(
        MESSAGES.tryOneWord,
        makeOffer(example, () => askFor({ text: example })),
      )
    : '';
}

function makeOffer(name: string | Node, act: () => void): HTMLButtonElement {
  const button = make('button', { type: 'button', className: 'offer' }, name);
  button.addEventListener('click', act);
  return button;
}
