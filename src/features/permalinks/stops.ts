/**
 * Leaves one ¶ of each text in the order of Tab: its first, or the one last used, pointed at or led to. Arrows to the
 * sides lead to the others, as they lie in the direction of writing; those up and down scroll as ever. All stay links.
 */
export function gatherStops() {
  for (const link of getLinks().reverse()) stopAt(link);
  addEventListener('focusin', ({ target }) => stopAt(target as Element));
  addEventListener('click', ({ target }) => stopIn(target as Element));
  addEventListener('keydown', (event) => {
    const links = getLinks();
    const at = links.indexOf(event.target as HTMLElement);
    // With Alt or ⌘, browsers go back in their history.
    if (at < 0 || !/^Arrow[LR]/.test(event.key) || event.altKey || event.metaKey) return;
    event.preventDefault();
    links[at + ((event.key === 'ArrowLeft') === (document.dir === 'rtl') ? 1 : -1)]?.focus();
  });
}

/** Lets Tab stop at the ¶ of a passage that holds an element, and returns it, where there is one. */
export function stopIn(element: Element): HTMLAnchorElement | null | undefined {
  let holder: Element | null = element;
  while (holder && !holder.querySelector(':scope > .pil')) holder = holder.parentElement;
  const link = holder?.querySelector<HTMLAnchorElement>('.pil');
  stopAt(link);
  return link;
}

/** All but those in what is folded. */
function getLinks(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.pil')].filter(
    (link) => !link.closest('details:not([open]) > :not(summary)'),
  );
}

function stopAt(link?: Element | null) {
  if (!link?.matches('.pil')) return;
  for (const each of link.closest('.prose')!.querySelectorAll<HTMLElement>('.pil')) {
    each.tabIndex = each === link ? 0 : -1;
  }
}
