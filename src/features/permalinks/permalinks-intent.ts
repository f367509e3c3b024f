import { isPlain } from '../../components/is-plain';
import { load, loadToTell } from '../../components/load';
import permalinks from './permalinks?worker&url';

/** `permalink`: a ¶ was clicked; what it carries is that link, and whether its address is copied. */
export type PermalinkEvent = CustomEvent<[link: HTMLAnchorElement, isCopied?: Promise<boolean>]>;

/**
 * Has the address of a passage copied by a click on its ¶, which the browser follows as any link. What is more
 * (permalinks.ts) is asked for with the first focus, or where an address leads to a part of the page.
 */
export function listenForPermalinks() {
  addEventListener('focusin', () => load(permalinks), { once: true });
  if (location.hash) void load(permalinks);
  addEventListener('click', (event) => {
    const link = event.target as HTMLAnchorElement;
    if (link.className !== 'pil' || !isPlain(event)) return;
    // It leads to where the passage stays, and the reader need not go there.
    if (link.pathname !== location.pathname) event.preventDefault();
    // Before anything is loaded, since Safari copies only while a click is being answered. Without https there is no clipboard.
    const isCopied = navigator.clipboard?.writeText(link.href).then(
      () => true,
      () => false,
    );
    loadToTell(permalinks, 'permalink', [link, isCopied]).catch(() => location.assign(link.href));
  });
}
