import { showNote } from './copied-note.ts';
import { stopIn } from './tab-stops.ts';

/**
 * Moves focus to the passage or comment that the address leads to, so that Tab and screen readers continue from there;
 * browsers do this only for focusable elements. Another element keeps focus unless it is a link to this place, and so
 * does the passage's own ¶.
 */
export function arrive() {
  const place = document.querySelector<HTMLElement>('.prose :target, .comment:target');
  if (!place) return;
  // An old link leads to an empty element in the passage.
  const target = place.matches('.prose * > span') ? place.parentElement! : place;
  const link = stopIn(target);
  if (target.tabIndex < 0) target.tabIndex = -1;
  const held = document.activeElement as HTMLAnchorElement;
  if (held === document.body || (held.hash === location.hash && held.className !== 'to-share')) {
    target.focus({ preventScroll: true });
  }
  if (window.name === link?.href) {
    window.name = '';
    showNote(link, MESSAGES.linkNotCopied);
  }
}
