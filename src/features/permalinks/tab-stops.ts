/**
 * Keeps one ¶ of each text in the tab order: the first, or the last one focused, clicked or targeted. The left and
 * right arrow keys move to the others, following the writing direction; up and down scroll as usual. All remain links.
 */
export function gatherStops() {
  for (const link of getLinks().reverse()) stopAt(link);
  addEventListener('focusin', ({ target }) => stopAt(target as Element));
  addEventListener('click', ({ target }) => stopIn(target as Element));
  addEventListener('keydown', (event) => {
    const links = getLinks();
    const at = links.indexOf(event.target as HTMLElement);
    // With Alt or ⌘, these keys go back in the browser's history.
    if (at < 0 || !/^Arrow[LR]/.test(event.key) || event.altKey || event.metaKey) return;
    event.preventDefault();
    links[at + ((event.key === 'ArrowLeft') === (document.dir === 'rtl') ? 1 : -1)]?.focus();
  });
}

/** Makes the ¶ of the passage around an element the tab stop. Returns it, if there is one. */
export function stopIn(element: Element): HTMLAnchorElement | null | undefined {
  let holder: Element | null = element;
  while (holder && !holder.querySelector(':scope > .to-share')) holder = holder.parentElement;
  const link = holder?.querySelector<HTMLAnchorElement>('.to-share');
  stopAt(link);
  return link;
}

/** Returns all ¶ links except those in closed details. */
function getLinks(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.to-share')].filter(
    (link) => !link.closest('details:not([open]) > :not(summary)'),
  );
}

function stopAt(link?: Element | null) {
  if (!link?.matches('.to-share')) return;
  for (const each of link.closest('.prose')!.querySelectorAll<HTMLElement>('.to-share')) {
    each.tabIndex = each === link ? 0 : -1;
  }
}
