/** Scrolls a list by itself, so that a row is in its middle. */
export function scrollToRow(row: HTMLElement, list: HTMLElement) {
  list.scrollTop = row.offsetTop - (list.clientHeight - row.offsetHeight) / 2;
}

/** Returns the link in a list to the section being read, or the first link. */
export function currentRow(list: HTMLElement): HTMLAnchorElement {
  return list.querySelector<HTMLAnchorElement>('[aria-current]') ?? list.querySelector('a')!;
}
