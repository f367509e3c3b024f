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
    // The page of a point has the button already, hidden, so that nothing moves.
    const copy = row.querySelector('button') ?? make('button', { type: 'button' });
    const n = point.querySelector('.num')!.firstChild!.textContent!.trim();
    copy.replaceChildren(formatNode(MESSAGES.copyLinkToPoint, { n }));
    copy.hidden = false;
    copy.addEventListener('click', async () => {
      // At once, since Safari copies only while it handles a click.
      const copying = navigator.clipboard?.writeText(url).then(
        () => true,
        () => false,
      );
      const { showNote } = await load();
      showNote(copy, (await copying) ? MESSAGES.linkCopied : MESSAGES.notCopied);
    });
    if (!row.contains(copy)) row.append(' ', copy);
    if (!('share' in navigator)) continue;
    const share = make(
      'button',
      { type: 'button', className: copy.className.replace('go', '') },
      tNode(MESSAGES.share),
    );
    const title = point.querySelector('h1, h2')!.textContent!.replace(/\s+/g, ' ').trim();
    // The reader may close the device's menu, which is no error.
    share.addEventListener('click', () => navigator.share({ title, url }).catch(() => {}));
    row.append(' ', share);
  }
}
