/** Whether a click or a key stands alone, and asks the browser for nothing else, such as a new tab. */
export function isPlain(event: MouseEvent | KeyboardEvent): boolean {
  return !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}
