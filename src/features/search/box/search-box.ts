import { make } from '#client/elements.ts';
import { tNode } from '#client/messages.ts';
import { answer } from '#features/search/match/answer.ts';
import { correctTypos } from '#features/search/query/correct-typos.ts';
import { exampleWord } from '#features/search/query/example-word.ts';
import type { Query } from '#features/search/query/query.ts';
import { readQuery } from '#features/search/query/read-query.ts';
import { createResultList } from '#features/search/results/result-list.ts';
import { fetchRest, hasWholeEssay, index, passagesHere, vocabulary } from '#features/search/sources/sources.ts';
import { createScopeChoice } from './scope-choice.ts';
import { failedMessage, foundMessage, messageAround, withoutIndexMessage } from './search-status.ts';

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
 * Searches as the reader types: at once in the current page, then in the whole site.
 *
 * @param rested called with the query when typing pauses
 * @returns a function that searches for another query than the one typed
 */
export function connectSearch(box: SearchBox, rested: (query: Query) => void = () => {}) {
  const { input, status, results, heading } = box;
  let asked = 0;
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
    const query = readQuery(input.value, scope.value());
    const rest = new Promise((resolve) => setTimeout(resolve, REST));
    status.textContent = '';
    if (query.words.length + query.phrases.length === 0) {
      results.replaceChildren();
      await rest;
      if (turn === asked) rested(query);
      return;
    }
    const list = createResultList(query, heading);
    const here = answer(query, passagesHere());
    const isShown = here.isWhole;
    if (isShown) {
      results.replaceChildren(list.element);
      if (hasWholeEssay()) list.showBest(here.best!);
      else list.awaitBest();
      list.show(here);
    }
    const found = await index.find(query).catch(() => undefined);
    if (turn !== asked) return;
    const all = answer(query, [...passagesHere(), ...(found ?? [])]);
    if (all.best && !(isShown && hasWholeEssay())) list.showBest(all.best);
    list.show(all);
    // Without the index, a suggestion may be on another page, which cannot be searched.
    const canOffer = found || hasWholeEssay();
    const shown = all.best ? list.element : canOffer ? await offer(query, offered) : make('p');
    if (turn !== asked) return;
    // A list already on the page stays: a passage that is inserted again loses focus.
    if (!shown.isConnected) results.replaceChildren(shown);
    await rest;
    if (turn !== asked) return;
    const notice = await index.notice();
    const isKnown = found || all.count > 0 || (hasWholeEssay() && query.within !== 'comments');
    const said = isKnown ? foundMessage(all, query) : undefined;
    status.replaceChildren(
      ...(found && said ? [said] : withoutIndexMessage(said, query)),
      ...(notice ? [' ', notice] : []),
    );
    rested(query);
    fetchRest();
  };
  const askFor = ({ text, within: part }: Pick<Query, 'text' | 'within'>) => {
    input.value = text;
    scope.choose(part);
    void ask();
  };
  const offered: typeof askFor = (query) => {
    input.focus();
    askFor(query);
  };
  input.addEventListener('input', ask);
  return askFor;
}

/**
 * Returns a suggestion for when nothing is found: to search everything, what may have been meant, or else a word of the
 * text.
 */
async function offer(query: Query, askFor: (query: Pick<Query, 'text'>) => void): Promise<HTMLElement> {
  if (query.within) {
    const button = make('button', { type: 'button', className: 'offer' }, tNode(MESSAGES.lookInEverything));
    button.addEventListener('click', () => askFor({ text: query.text }));
    return make('p', {}, button);
  }
  const words = await vocabulary().catch(() => []);
  const meant = correctTypos(query, words);
  const example = meant ?? exampleWord(words);
  if (!example) return make('p', {});
  const button = make('button', { type: 'button', className: 'offer', textContent: example });
  button.addEventListener('click', () => askFor({ text: example }));
  return meant ? messageAround('p', MESSAGES.didYouMean, button) : messageAround('p', MESSAGES.tryOneWord, button);
}
