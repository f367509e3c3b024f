import { answer } from './answer.ts';
import { make } from '../../components/make.ts';
import { label, tell } from '../../components/tell.ts';
import { markPassage } from './marks.ts';
import type { Passage, Query } from './passage.ts';
import { queryIn } from './query-address.ts';
import { withQuery } from './result-list.ts';
import { index, passagesHere } from './sources.ts';
import type { Told } from '../../words/words.ts';

let bar: HTMLElement | undefined;
let unmark = () => {};
let landed = Promise.resolve();

/** Lands on a passage of this page, without leaving it; says whether it is on this page, and the click a plain one. */
export function goToPassage(event: MouseEvent, { href, dataset }: HTMLAnchorElement): boolean {
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  const target = document.getElementById(dataset['id'] ?? '');
  if (!target || !isPlain) return false;
  event.preventDefault();
  history.pushState(null, '', `${location.pathname}${new URL(href).search}`);
  location.replace(`#${target.id}`);
  target.tabIndex = -1;
  landOnPassage();
  return true;
}

/**
 * Marks what the address asks for in the passage it leads to, and leads on to the other passages. Where that fails, the
 * reader is at the passage all the same.
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
  const passage = passageOf(location.hash.slice(1));
  const element = passage && document.getElementById(passage.id);
  if (!element || query.words.length + query.phrases.length === 0) return;
  unmark = markPassage(element, passage, query);
  landed = showBar(query, passage);
  addEventListener('popstate', landOnPassage, { once: true });
}

/** The passage that an address leads to: the point's own heading, where it names none. */
function passageOf(id: string): Passage | undefined {
  return id ? passagesHere().find((passage) => passage.id === id) : passagesHere().find(({ isHeading }) => isHeading);
}

async function showBar(query: Query, passage: Passage) {
  const count = make('span');
  const close = make('button', { type: 'button', className: 'close', textContent: '×', ...label(WORDS.clearMarks) });
  bar = make('section', { className: 'strip', ...label(WORDS.searchResults) }, count, close);
  document.querySelector('main')!.after(bar);
  const own = bar;
  close.addEventListener('click', leave);
  own.addEventListener('keydown', ({ key }) => key === 'Escape' && leave());
  const found = await index.find(query).catch(() => []);
  const { groups } = answer(query, [...passagesHere(), ...found]);
  const all = groups.flatMap((group) => group.found.map((one) => one.passage));
  const at = all.findIndex(({ href }) => href === passage.href);
  if (bar !== own) return;
  const values = { at: at + 1, n: all.length };
  count.append(tell(at < 0 ? WORDS.passages : WORDS.passageOf, values));
  if (at > 0) count.after(stepTo(all[at - 1]!, query, WORDS.previousPassage, '↑'));
  if (at < all.length - 1) close.before(stepTo(all[at + 1]!, query, WORDS.nextPassage, '↓'));
}

function stepTo(passage: Passage, query: Query, name: Told, sign: string): HTMLAnchorElement {
  const link = make('a', { href: withQuery(passage.href, query), ...label(name), textContent: sign });
  link.dataset['id'] = passage.id;
  link.addEventListener('click', (event) => {
    if (!goToPassage(event, link)) return;
    void landed.then(() =>
      bar?.querySelector<HTMLElement>(`[aria-label="${link.getAttribute('aria-label')}"], button`)?.focus(),
    );
  });
  return link;
}

/** Takes the marks and the bar off, and the query off the address; the reader stays where they are. */
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
