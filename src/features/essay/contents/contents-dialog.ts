/** The contents in a dialog over the text; load-contents.ts decides when to open it. */
import { make } from '#client/elements.ts';
import { isPlain } from '#client/events.ts';
import { label, tNode } from '#client/messages.ts';
import { rowOf, toMiddle } from './current-section.ts';

let dialog: HTMLDialogElement | undefined;
/** Whether the dialog has an entry in the browser's history, so that Back closes it. */
let hasEntry = false;
/** Whether the browser is on its way back from that entry. */
let isLeaving = false;

/** Opens a copy of the contents, with the section being read in the middle. */
export function openContents(contents: HTMLElement, link: HTMLElement) {
  // Opened any sooner, the dialog would be closed again when the browser arrives there.
  if (isLeaving) return addEventListener('popstate', () => openContents(contents, link), { once: true });
  dialog ??= document.body.appendChild(createDialog(link));
  const list = dialog.querySelector<HTMLElement>('.toc')!;
  const copies = [...contents.querySelectorAll(':scope > :not(h2)')].map((part) => part.cloneNode(true));
  list.replaceChildren(...copies);
  dialog.showModal();
  // Without a state of its own, which offline-notice.ts would take for its own.
  if (!hasEntry) history.pushState(null, '');
  hasEntry = true;
  const row = rowOf(list);
  row.focus({ preventScroll: true });
  toMiddle(row, list);
}

function createDialog(link: HTMLElement): HTMLDialogElement {
  const heading = make('h2', { id: 'contents-dialog' }, tNode(MESSAGES.contents));
  const close = make('button', { type: 'button', textContent: '×', ...label(MESSAGES.close) });
  const list = make('div', { className: 'toc' });
  const made = make('dialog', { className: 'toc-dialog' }, make('div', {}, heading, close), list);
  made.setAttribute('aria-labelledby', heading.id);

  close.addEventListener('click', () => made.close());
  made.addEventListener('click', (event) => event.target === made && made.close());
  // The text behind the dialog stays at its line.
  for (const type of ['wheel', 'touchmove']) {
    made.addEventListener(type, (event) => event.target === made && event.preventDefault(), { passive: false });
  }
  made.addEventListener('close', () => {
    // Safari does not focus a link that is clicked, so the dialog would not give its focus back.
    if (document.activeElement === document.body) link.focus({ preventScroll: true });
    // It may be open again by now.
    if (!hasEntry || made.open) return;
    hasEntry = false;
    isLeaving = true;
    history.back();
  });
  addEventListener('popstate', () => {
    hasEntry = isLeaving = false;
    made.close();
  });
  list.addEventListener('click', (event) => {
    const chosen = (event.target as Element).closest('a');
    if (!chosen || !isPlain(event)) return;
    event.preventDefault();
    hasEntry = false;
    made.close();
    // In place of the dialog's entry, so that Back leads to the line where the reader was.
    location.replace(chosen.href);
    const target = document.getElementById(chosen.hash.slice(1));
    if (!target || chosen.pathname !== location.pathname) return;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  });
  return made;
}
