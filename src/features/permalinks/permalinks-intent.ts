import { isPlain } from '#client/is-plain.ts';
import { load, loadToTell } from '#client/load.ts';
import permalinks from './permalinks.ts?worker&url';

/** `permalink`: a ¶ was clicked. Its detail is that link, and whether its address is copied. */
export type PermalinkEvent = CustomEvent<[link: HTMLAnchorElement, isCopied?: Promise<boolean>]>;

/**
 * Copies the address of a passage when its ¶ is clicked; the browser follows it like any link. The rest (permalinks.ts)
 * is loaded at the first focus, or if an address leads to a part of the page.
 */
export function listenForPermalinks() {
  addEventListener('focusin', () => load(permalinks), { once: true });
  if (location.hash) void load(permalinks);
  addEventListener('click', (event) => {
    const link = event.target as HTMLAnchorElement;
    if (link.className !== 'pil' || !isPlain(event)) return;
    // It leads to the passage's permanent page, where the reader need not go.
    if (link.pathname !== location.pathname) event.preventDefault();
    // Before anything is loaded, since Safari copies only while it handles a click. Without HTTPS there is no
    // clipboard.
    const isCopied = navigator.clipboard?.writeText(link.href).then(
      () => true,
      () => false,
    );
    loadToTell(permalinks, 'permalink', [link, isCopied]).catch(() => location.assign(link.href));
  });
}
