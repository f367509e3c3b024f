/** Where in the window the line is that a section's top must pass, as a fraction of the window's height. */
const LINE = 0.35;

/**
 * Marks the section being read in the contents, and names it in the bar: the last one whose top has passed the line or,
 * at the end of the page, the last one in view.
 */
export function markCurrentSection(contents: HTMLElement) {
  const label = document.querySelector('.bar [href="#contents"] span');
  if (!label) return;
  const links = [...contents.querySelectorAll<HTMLAnchorElement>('li a')].reverse();
  const bar = label.parentElement!;
  const name = label.textContent;
  const own = [...label.childNodes];
  let current: HTMLAnchorElement | undefined;

  const update = () => {
    const isAtEnd = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
    const line = innerHeight * (isAtEnd ? 1 : LINE);
    const next = links.find(({ hash }) => topOf(hash.slice(1)) <= line);
    if (next === current) return;
    current?.removeAttribute('aria-current');
    next?.setAttribute('aria-current', 'location');
    current = next;
    // A long list scrolls separately, so keep the current link in view, unless a link in the list has the focus.
    if (next && !contents.matches(':focus-within')) toMiddle(next, contents);
    label.replaceChildren(...(next ? headingOf(next) : own));
    // The sheet of a point, or none.
    bar.closest('header')!.className = `bar ${next?.parentElement!.className ?? ''}`;
    // A name in two languages could not mark which part is in which.
    if (!IS_MIXED && !label.querySelector('[lang]'))
      bar.setAttribute('aria-label', next ? `${name}: ${label.textContent}` : name);
  };
  // Browsers fire both once per frame (CSSOM View, 13.1 and 13.2).
  for (const type of ['scroll', 'resize']) addEventListener(type, update);
  update();
}

/** Returns the link to the section being read in the contents, or the first link. */
export function rowOf(contents: HTMLElement): HTMLAnchorElement {
  return contents.querySelector<HTMLAnchorElement>('[aria-current]') ?? contents.querySelector('a')!;
}

/** Scrolls the contents by themselves, so that a link in them is in the middle. */
export function toMiddle(link: HTMLElement, contents: HTMLElement) {
  contents.scrollTop = link.offsetTop - (contents.clientHeight - link.offsetHeight) / 2;
}

/** Returns the distance of a section from the top of the window, in px; NaN if it is on another page. */
function topOf(id: string): number {
  return Number(document.getElementById(id)?.getBoundingClientRect().top);
}

/** Returns the bar's name for a section: "5. Dissent as love". */
function headingOf(link: HTMLAnchorElement): (Node | string)[] {
  const title = link.lastChild!.cloneNode(true);
  const number = link.querySelector('.tab:not([aria-hidden])')?.textContent.trim();
  return number ? [`${number}. `, title] : [title];
}
