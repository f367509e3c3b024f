/** Returns whether a click or key press has no modifier, which would ask the browser for more, such as a new tab. */
export function isPlain(event: MouseEvent | KeyboardEvent): boolean {
  return !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}
