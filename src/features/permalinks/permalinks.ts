/** What the ¶ links do once this file is loaded; copy-link.ts copies their addresses and decides when to load it. */
import { showKeys, showNote } from './copied-note.ts';
import { arrive } from './focus-target.ts';
import { gatherStops } from './tab-stops.ts';

export { showNote } from './copied-note.ts';

gatherStops();
arrive();
showKeys();
addEventListener('hashchange', arrive);
// The link says in which edition it was made, or the browser knows no text directives.
if (/^\?\d|:~:/.test(location.search + location.hash)) void import('./follow-passage-link.ts');

/** Says that the address of a ¶ is copied or, if it is not, takes the reader to where it can be copied by hand. */
export async function showCopied(link: HTMLAnchorElement, copying?: Promise<boolean>) {
  const isCopied = await copying;
  // The browser has moved focus to the passage, where the arrow keys do not reach the other links.
  link.focus({ preventScroll: true });
  if (isCopied) return showNote(link, MESSAGES.linkCopied);
  // Goes to the page where the reader can copy the address by hand, unless already there, and shows a message there. A
  // window's name outlives the page and, unlike storage, is never refused.
  window.name = link.href;
  location.assign(link.href);
  if (link.pathname === location.pathname) arrive();
}
