import { make } from '#client/elements.ts';
import { tNode } from '#client/messages.ts';
import type { BrowserMessage } from '#i18n/messages.ts';

/** How long a message about a copied link is shown, in ms. */
const WHILE = 4000;

// Visual only: a screen reader uses the arrow keys itself, and finds every link without them.
const keys = make('span', { 'aria-hidden': 'true' });
const said = make('span', { role: 'status' });
const note = make('div', { className: 'share-note' }, keys, said);
let timer: ReturnType<typeof setTimeout> | undefined;

/** Shows which keys work beside a ¶ that has keyboard focus, until focus moves on or the reader presses Escape. */
export function showKeys() {
  document.querySelector('.to-share')?.closest('main')!.append(note);
  addEventListener('focusin', ({ target }) => {
    keys.textContent = '';
    if ((target as Element).matches('.to-share:focus-visible')) place(target as Element, keys, MESSAGES.linkKeys);
  });
  addEventListener('keydown', (event) => event.key === 'Escape' && clear());
}

/** Shows a message beside a ¶ for a while. */
export function showNote(link: Element, message: BrowserMessage) {
  place(link, said, message);
  clearTimeout(timer);
  timer = setTimeout(clear, WHILE);
}

function place(link: Element, part: HTMLElement, message: BrowserMessage) {
  clear();
  part.append(tNode(message));
  // The position for a ¶ in a gutter: below it and within the window, once the page has scrolled to the focused
  // element.
  requestAnimationFrame(() => {
    const box = link.getBoundingClientRect();
    note.style.cssText = `--x:${box.right}px;--y:${scrollY + Math.min(box.bottom, innerHeight - note.offsetHeight)}px`;
  });
}

function clear() {
  keys.textContent = said.textContent = '';
}
