import { make } from '#client/elements.ts';
import { isPlain } from '#client/events.ts';
import { formatNode, label } from '#client/messages.ts';
import { pluralOf } from '#client/plural-of.ts';
import { answer } from '#features/search/match/answer.ts';
import type { Passage } from '#features/search/passages/passage.ts';
import { queryIn } from '#features/search/query/query-address.ts';
import type { Query } from '#features/search/query/query.ts';
import { allPassagesFor, passagesHere } from '#features/search/sources/sources.ts';
import type { BrowserMessage } from '#i18n/messages.ts';
import { markPassage } from './mark-passage.ts';
import { resultHref } from './result-list.ts';

let bar: HTMLElement | undefined;
let unmark = () => {};
let landed = Promise.resolve();
/** The address where the reader landed last. */
let landedAt = '';

/**
 * Goes to a passage on this page without loading a page. Returns false if it is on another page or the click is not
 * plain.
 *
 * @param change what is done to the browser's history
 */
export function goToPassage(
  event: MouseEvent,
  { href, dataset }: HTMLAnchorElement,
  change: 'pushState' | 'replaceState' = 'pushState',
): boolean {
  const target = document.getElementById(dataset['id'] ?? '');
  if (!target || !isPlain(event)) return false;
  event.preventDefault();
  history[change](null, '', new URL(href).search);
  // In this way the passage becomes the target that style sheets know.
  location.replace(`#${target.id}`);
  target.tabIndex = -1;
  landOnPassage();
  return true;
}

/**
 * Marks the words of the address's query in the passage it leads to, and links to the other passages found. If that
 * fails, the reader is still at the passage.
 */
export function landOnPassage() {
  try {
    land();
  } catch (error) {
    console.error(error);
  }
}

function land() {
  const query = queryIn(location);
  clear();
  if (query.words.length + query.phrases.length === 0) return;
  const passage = passageOf(location.hash.slice(1));
  const element = passage && document.getElementById(passage.id);
  if (!element) return;
  unmark = markPassage(element, passage, query);
  landed = showBar(query, passage);
  if (!landedAt) addEventListener('popstate', () => location.href !== landedAt && landOnPassage());
  landedAt = location.href;
}

/** Finds the passage that an address leads to: the point's own heading if the address has no id. */
function passageOf(id: string): Passage | undefined {
  return id ? passagesHere().find((passage) => passage.id === id) : passagesHere().find(({ isHeading }) => isHeading);
}

async function showBar(query: Query, passage: Passage) {
  const count = make('span');
  const close = make('button', { type: 'button', className: 'close', textContent: '×', ...label(MESSAGES.clearMarks) });
  bar = make('section', { className: 'strip', ...label(MESSAGES.searchResults) }, count, close);
  document.querySelector('main')!.after(bar);
  const own = bar;
  close.addEventListener('click', leave);
  own.addEventListener('keydown', ({ key }) => key === 'Escape' && leave());
  const { groups } = answer(query, await allPassagesFor(query));
  const all = groups.flatMap((group) => group.found.map((one) => one.passage));
  const at = all.findIndex(({ href }) => href === passage.href);
  if (bar !== own) return;
  const values = { at: at + 1, n: all.length };
  count.append(formatNode(at < 0 ? pluralOf(MESSAGES.passages, all.length) : MESSAGES.passageOf, values));
  if (at > 0) count.after(stepTo(all[at - 1]!, query, MESSAGES.previousPassage, '↑'));
  if (at < all.length - 1) close.before(stepTo(all[at + 1]!, query, MESSAGES.nextPassage, '↓'));
}

function stepTo(passage: Passage, query: Query, name: BrowserMessage, sign: string): HTMLAnchorElement {
  const link = make('a', { href: resultHref(passage, query), ...label(name), textContent: sign });
  link.dataset['id'] = passage.id;
  link.addEventListener('click', (event) => {
    if (!goToPassage(event, link)) return;
    void landed.then(() =>
      bar?.querySelector<HTMLElement>(`[aria-label="${link.getAttribute('aria-label')}"], button`)?.focus(),
    );
  });
  return link;
}

/** Removes the marks, the bar and the query in the address; the reader stays in place. */
function leave() {
  clear();
  history.replaceState(null, '', `${location.pathname}${location.hash}`);
  document.getElementById(location.hash.slice(1))?.focus();
}

function clear() {
  unmark();
  unmark = () => {};
  bar?.remove();
  bar = undefined;
}
