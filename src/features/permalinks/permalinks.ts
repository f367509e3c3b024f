/** What the ¶ links do once this file has loaded. */
import { arrive } from './arrive.ts';
import { say, showKeys } from './note.ts';
import type { PermalinkEvent } from './permalinks-intent.ts';
import { gatherStops } from './stops.ts';

gatherStops();
arrive();
showKeys();
addEventListener('hashchange', arrive);
addEventListener('permalink', async (event) => {
  const [link, copying] = (event as PermalinkEvent).detail;
  const isCopied = await copying;
  // The browser has moved focus to the passage, where the arrow keys do not reach the other links.
  link.focus({ preventScroll: true });
  if (isCopied) return say(link, WORDS.linkCopied);
  // Goes to the page where the reader can copy the address by hand, unless already there, and shows a message there. A
  // window's name outlives the page and, unlike storage, is never refused.
  window.name = link.href;
  location.assign(link.href);
  if (link.pathname === location.pathname) arrive();
});
