import { make } from '../../components/make';
import { show } from '../../components/tell';
import type { Told } from '../../words/words';

/** How long is said that a link was copied, in ms. */
const WHILE = 4000;
/** How near to the sides of the window, in px. */
const EDGE = 8;

// For the eyes alone: a screen reader has arrows of its own, and finds every link without them.
const keys = make('span', { ariaHidden: 'true' });
const said = make('span', { role: 'status' });
const note = make('div', { className: 'pil-note' }, keys, said);
let timer: ReturnType<typeof setTimeout> | undefined;

/** Shows beside a ¶ that Tab or an arrow leads to which keys it takes, until the focus goes elsewhere, or at Escape. */
export function showKeys() {
  document.querySelector('main:has(.pil)')?.append(note);
  addEventListener('focusin', ({ target }) => {
    keys.textContent = '';
    if ((target as Element).matches('.pil:focus-visible')) tell(target as Element, keys, WORDS.linkKeys);
  });
  addEventListener('keydown', ({ key }) => key === 'Escape' && clear());
}

/** Says something beside a ¶, for a while. */
export function say(link: Element, word: Told) {
  tell(link, said, word);
  clearTimeout(timer);
  timer = setTimeout(clear, WHILE);
}

function tell(link: Element, part: HTMLElement, word: Told) {
  clear();
  part.append(show(word));
  // Once the page has scrolled to what has the focus: below it, away from the text and within the window.
  requestAnimationFrame(() => {
    const { left, right, bottom } = link.getBoundingClientRect();
    const end = document.dir === 'rtl' ? innerWidth - left : right;
    note.style.insetInlineStart = `${Math.max(EDGE, end - note.offsetWidth)}px`;
    note.style.top = `${scrollY + Math.min(bottom, innerHeight - note.offsetHeight)}px`;
  });
}

function clear() {
  keys.textContent = said.textContent = '';
}
