import { make } from '#client/elements.ts';
import { formatNode, tNode } from '#client/messages.ts';

/**
 * Adds what needs JavaScript to the row under each point: a button that copies its link and, where the device can
 * share, one that shares it.
 */
export function addShareButtons(load: () => Promise<typeof import('./permalinks.ts')>) {
  for (const row of document.querySelectorAll('.own-page, .point-page .actions')) {
    const point = row.closest('section, article')!;
    const url = row.matches('.own-page') ? row.querySelector('a')!.href : location.origin + location.pathname;
    const heading = point.querySelector('h1, h2')!;
    // The page of a point has the button already, hidden, so that nothing moves.
    const copy = row.querySelector('button') ?? shortButton(heading);
    copy.hidden = false;
    copy.addEventListener('click', async () => {
      // At once, since Safari copies only while it handles a click.
      const copying = navigator.clipboard?.writeText(url).then(
        () => true,
        () => false,
      );
      const { showNote } = await load();
      showNote(copy, (await copying) ? MESSAGES.linkCopied : MESSAGES.notAllowed);
    });
    if (!row.contains(copy)) row.append(' ', copy);
    if (!('share' in navigator)) continue;
    const className = copy.className && 'button';
    const share = make('button', { type: 'button', className }, tNode(MESSAGES.share));
    const title = heading.textContent!.replace(/\s+/g, ' ').trim();
    share.addEventListener('click', () =>
      navigator.share({ title, url }).catch(async ({ name }: Error) => {
        // The reader may close the device's menu.
        if (name !== 'AbortError') (await load()).showNote(share, MESSAGES.notAllowed);
      }),
    );
    copy.after(' ', share);
  }
}

/** Makes a button with a short text for the eye, and a name that says which point it is about. */
function shortButton(heading: Element): HTMLButtonElement {
  const n = heading.querySelector('.num')!.firstChild!.textContent!.trim();
  const name = make('span', { className: 'sr-only' }, formatNode(MESSAGES.copyLinkToPoint, { n }));
  return make('button', { type: 'button' }, make('span', { 'aria-hidden': 'true' }, tNode(MESSAGES.copyLink)), name);
}
