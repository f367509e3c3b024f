/** What the ¶ do once script has come. */
import { arrive } from './arrive';
import { say, showKeys } from './note';
import type { PermalinkEvent } from './permalinks-intent';
import { gatherStops } from './stops';

gatherStops();
arrive();
showKeys();
addEventListener('hashchange', arrive);
addEventListener('permalink', async (event) => {
  const [link, copying] = (event as PermalinkEvent).detail;
  const isCopied = await copying;
  // The browser has taken the focus to the passage, which leaves those behind who go on with the arrows.
  link.focus({ preventScroll: true });
  if (isCopied) return say(link, WORDS.linkCopied);
  // To where its address can be copied by hand, if the reader is not there already; and there it is said. The name of a
  // window outlives the page, and is never refused as storage is.
  window.name = link.href;
  location.assign(link.href);
  if (link.pathname === location.pathname) arrive();
});
