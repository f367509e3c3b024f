import { make } from '#client/elements.ts';
import { isPlain } from '#client/events.ts';
import { label, tNode } from '#client/messages.ts';
import { moveByKey } from '#features/search/box/move-by-key.ts';
import { connectSearch } from '#features/search/box/search-box.ts';
import { goToPassage } from '#features/search/results/landing.ts';

let dialog: HTMLDialogElement | undefined;
/** Whether the dialog has an entry in the browser's history, so that Back closes it. */
let hasEntry = false;
/** Whether the browser is on its way back from that entry. */
let isLeaving = false;

/**
 * Opens the dialog with its field ready for typing and the previous query selected.
 *
 * @param typed what the reader typed before the dialog opened
 * @throws Error if the browser has no dialogs, like Firefox before 98
 */
export function openDialog(typed: string) {
  // Opened any sooner, the dialog would be closed again when the browser arrives there.
  if (isLeaving) return addEventListener('popstate', () => openDialog(typed), { once: true });
  if (!dialog) {
    const made = createDialog();
    // Without dialog support, its contents would show on the page.
    if (!('showModal' in made)) throw new Error('This browser has no dialogs.');
    dialog = document.body.appendChild(made);
  }
  if (!dialog.open) {
    dialog.showModal();
    // Without a state of its own, which offline-notice.ts would take for its own.
    if (!hasEntry) history.pushState(null, '');
    hasEntry = true;
  }
  const input = dialog.querySelector('input')!;
  input.select();
  if (!typed) return;
  input.setRangeText(typed, 0, input.value.length, 'end');
  input.dispatchEvent(new Event('input'));
}

function createDialog(): HTMLDialogElement {
  const input = make('input', {
    type: 'search',
    name: 'q',
    autocomplete: 'off',
    enterKeyHint: 'search',
    ...label(MESSAGES.searchFor),
  });
  const status = make('p', { role: 'status' });
  const results = make('div');
  const close = make('button', { type: 'button', className: 'close', textContent: '×', ...label(MESSAGES.close) });
  const form = make(
    'form',
    { role: 'search' },
    input,
    make('button', { type: 'submit', className: 'button go' }, tNode(MESSAGES.search)),
  );
  const heading = make('h2', { id: 'search-heading' }, tNode(MESSAGES.searchEssay));
  const made = make('dialog', { className: 'search' }, make('div', {}, heading, close), form, status, results);
  made.setAttribute('aria-labelledby', heading.id);

  connectSearch({ input, status, results, heading: 'h3' });
  moveByKey(made, input);
  close.addEventListener('click', () => made.close());
  made.addEventListener('click', (event) => event.target === made && made.close());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    results.querySelector('a')?.focus();
  });
  results.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (!link || !isPlain(event)) return;
    hasEntry = false;
    made.close();
    // In place of the dialog's entry, so that Back leads to where the reader was.
    if (goToPassage(event, link, 'replaceState')) return document.getElementById(link.dataset['id']!)!.focus();
    event.preventDefault();
    location.replace(link.href);
  });
  addEventListener('popstate', () => {
    hasEntry = isLeaving = false;
    made.close();
  });
  made.addEventListener('close', () => {
    // It may be open again by now.
    if (!hasEntry || made.open) return;
    hasEntry = false;
    isLeaving = true;
    const focused = document.activeElement as HTMLElement;
    // The browser then moves focus to what the address leads to.
    addEventListener('popstate', () => setTimeout(() => focused.focus({ preventScroll: true })), { once: true });
    history.back();
  });
  return made;
}
