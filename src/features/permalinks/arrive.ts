import { say } from './note';
import { stopIn } from './stops';

/**
 * Gives the focus to the passage or comment that the address leads to, so that Tab and a screen reader go on from
 * there: browsers do that for what can have it. What has the focus for another reason than leading here keeps it, and so
 * does the passage's own ¶.
 */
export function arrive() {
  const place = document.querySelector<HTMLElement>('.prose :target, .comment:target');
  if (!place) return;
  // A link from before leads to an empty place in the passage.
  const target = place.matches('.prose * > span') ? place.parentElement! : place;
  const link = stopIn(target);
  if (target.tabIndex < 0) target.tabIndex = -1;
  const held = document.activeElement as HTMLAnchorElement;
  if (held === document.body || (held.hash === location.hash && held.className !== 'pil')) {
    target.focus({ preventScroll: true });
  }
  if (window.name === link?.href) {
    window.name = '';
    say(link, WORDS.linkNotCopied);
  }
}
