/** Loads the bar for selected passages when the reader first selects something. */
export function watchSelection(load: () => Promise<unknown>) {
  document.addEventListener('selectionchange', () => getSelection()!.isCollapsed || load());
}
