import { isPlain } from '../../components/is-plain';

/**
 * Leaves one ¶ of each text in the order of Tab: its first, or the one last used, pointed at or led to. Arrows to the
 * sides lead to the others, as they lie in the direction of writing; those up and down scroll as ever. All stay links.
 */
export function gatherStops() {
  for (const link of getLinks().reverse()) stopAt(link);
  addEventListener('focusin', ({ target }) => stopAt(target as Element));
  addEventListener('click', ({ target }) => stopIn(target as Element));
  addEventListener('keydown', (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const links = getLinks();
    const at = links.indexOf(event.target as HTMLElement);
    if (at < 0 || !step || !isPlain(event)) return;
    event.preventDefault();
    links[at + (document.dir === 'rtl' ? -step : step)]?.focus();
  });
}

/** Lets Tab stop at the ¶ of a passage that holds an element, where there is one. */
export function stopIn(element: Element) {
  stopAt(element.closest(':has(> .pil)')?.querySelector('.pil'));
}

/** All but those in what is folded. */
function getLinks(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.pil')].filter((link) => link.checkVisibility());
}

function stopAt(link?: Element | null) {
  if (!link?.matches('.pil')) return;
  for (const each of link.closest('.prose')!.querySelectorAll<HTMLElement>('.pil')) {
    each.tabIndex = each === link ? 0 : -1;
  }
}
