import { isPlain } from '#client/events.ts';
import { rowOf, toMiddle } from './current-section.ts';

/**
 * Opens the contents over the text when the reader clicks the link in the bar, so that closing them leads back to the
 * same line. Where they are beside the text, focus moves to them instead. If the dialog cannot be loaded, the browser
 * follows the link.
 */
export function loadContents(contents: HTMLElement, load: () => Promise<typeof import('./contents-dialog.ts')>) {
  const link = document.querySelector<HTMLAnchorElement>('.bar [href="#contents"]');
  // Firefox before 98 has no dialogs.
  if (!link || !('HTMLDialogElement' in window)) return;
  const isBeside = () => getComputedStyle(contents).position === 'sticky';
  const announce = () => {
    if (isBeside()) link.removeAttribute('aria-haspopup');
    else link.setAttribute('aria-haspopup', 'dialog');
  };
  announce();
  addEventListener('resize', announce);
  for (const type of ['pointerenter', 'focus']) {
    link.addEventListener(type, () => isBeside() || load().catch(() => {}), { once: true });
  }
  link.addEventListener('click', (event) => {
    if (!isPlain(event)) return;
    if (!isBeside()) {
      event.preventDefault();
      load()
        .then(({ openContents }) => openContents(contents, link))
        .catch(() => location.assign(link.href));
      return;
    }
    const row = rowOf(contents);
    toMiddle(row, contents);
    const { top, bottom } = row.getBoundingClientRect();
    // At both ends of the page, they may be out of the window.
    if (top < link.offsetHeight || bottom > innerHeight) return;
    event.preventDefault();
    row.focus({ preventScroll: true });
  });
}
