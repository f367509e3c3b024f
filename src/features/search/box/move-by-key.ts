/**
 * Moves focus between the field and the passages below it with the arrow keys, Home and End. Escape closes a dialog at
 * the first press, and text typed on a passage goes into the field.
 */
export function moveByKey(box: HTMLElement, input: HTMLInputElement) {
  box.addEventListener('keydown', (event) => {
    const { key } = event;
    // The keys of a list of characters to choose from are not ours.
    if (event.isComposing) return;
    const stops = [
      input,
      ...[...box.querySelectorAll<HTMLElement>('.results a')].filter((link) => !link.closest('[hidden]')),
    ];
    const at = stops.indexOf(event.target as HTMLElement);
    if (key === 'Escape' && 'close' in box) {
      event.preventDefault();
      (box as HTMLDialogElement).close();
    }
    if (at < 0) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, ...(at > 0 && { Home: 1, End: stops.length - 1 }) }[key];
    if (to !== undefined) {
      event.preventDefault();
      stops[Math.max(0, Math.min(to, stops.length - 1))]!.focus();
    } else if (at > 0 && (key.length === 1 || key === 'Backspace') && key !== ' ' && !event.ctrlKey && !event.metaKey)
      input.focus();
  });
}
