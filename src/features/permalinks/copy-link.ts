import { isPlain } from '#client/events.ts';

/**
 * Copies the address of a passage when its ¶ is clicked; the browser follows it like any link. The rest is loaded at the
 * first Tab, or if an address leads to a part of the page.
 */
export function copyLinks(load: () => Promise<typeof import('./permalinks.ts')>) {
  addEventListener('keydown', ({ key }) => key === 'Tab' && load());
  addEventListener('hashchange', load);
  if (location.hash) void load();
  addEventListener('click', (event) => {
    const link = event.target as HTMLAnchorElement;
    if (link.className !== 'to-share' || !isPlain(event)) return;
    // It leads to the passage's permanent page, where the reader need not go.
    if (link.pathname !== location.pathname) event.preventDefault();
    // Before anything is loaded, since Safari copies only while it handles a click. Without HTTPS there is no
    // clipboard.
    const copying = navigator.clipboard?.writeText(link.href).then(
      () => true,
      () => false,
    );
    load().then(
      ({ showCopied }) => showCopied(link, copying),
      () => location.assign(link.href),
    );
  });
}
