import { make } from '../../components/make';
import { show } from '../../components/tell';
import type { Told } from '../../words/words';

/** How long is said that a link was copied, in ms. */
const WHILE = 4000;

// For the eyes alone: a screen reader has arrows of its own, and finds every link without them.
const keys = make('span', { 'aria-hidden': 'true' });
const said = make('span', { role: 'status' });
const note = make('div', { className: 'pil-note' }, keys, said);
let timer: ReturnType<typeof setTimeout> | undefined;

/** Shows beside a ¶ that Tab or an arrow leads to which keys it takes, until the focus goes elsewhere, or at Escape. */
export function showKeys() {
  document.querySelector('.pil')?.closest('main')!.append(note);
  addEventListener('focusin', ({ target }) => {
    keys.textContent = '';
    if ((target as Element).matches('.pil:focus-visible')) tell(target as Element, keys, WORDS.linkKeys);
  });
  addEventListener('keydown', (event) => event.key === 'Escape' && clear());
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
  // For where the ¶ is in a gutter, once the page has scrolled to what has the focus: below it and within the window.
  requestAnimationFrame(() => {
    const box = link.getBoundingClientRect();
    note.style.cssText = `--x:${box.right}px;--y:${scrollY + Math.min(box.bottom, innerHeight - note.offsetHeight)}px`;
  });
}

function clear() {
  keys.textContent = said.textContent = '';
}
