/** Moves focus within a toolbar: the arrow keys, following the writing direction, Home and End. Tab stops at one button. */
export function moveByKey(event: KeyboardEvent, buttons: HTMLElement[]) {
  const at = buttons.indexOf(event.target as HTMLElement);
  const onward = document.dir === 'rtl' ? -1 : 1;
  const to = { ArrowRight: at + onward, ArrowLeft: at - onward, Home: 0, End: buttons.length - 1 }[event.key];
  const button = to === undefined ? undefined : buttons[(to + buttons.length) % buttons.length];
  if (at < 0 || !button) return;
  event.preventDefault();
  for (const each of buttons) each.tabIndex = each === button ? 0 : -1;
  button.focus();
}
