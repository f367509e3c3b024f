import { isPlain } from '#client/events.ts';

/** Moves focus within a toolbar by the arrow keys, following the writing direction. Tab stops at one button. */
export function moveByKey(event: KeyboardEvent, buttons: HTMLElement[]) {
  const at = buttons.indexOf(event.target as HTMLElement);
  if (at < 0 || !/^Arrow[LR]/.test(event.key) || !isPlain(event)) return;
  event.preventDefault();
  const isOnward = (event.key === 'ArrowLeft') === (document.dir === 'rtl');
  const next = buttons[(at + (isOnward ? 1 : -1) + buttons.length) % buttons.length]!;
  buttons[at]!.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}
