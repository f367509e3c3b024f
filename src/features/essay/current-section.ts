/** How far down the window a section's top must have come, as a share of its height. */
const LINE = 0.35;

/**
 * Marks in the contents, and says in the bar, which section is being read: the last one whose top has
 * passed the line; at the end of the page the last one that is in sight at all.
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
    // A long list scrolls by itself: it follows.
    if (next) contents.scrollTop = next.offsetTop - contents.clientHeight / 2;
    label.replaceChildren(...(next ? headingOf(next) : own));
    // A name in two languages could not say which is which.
    if (!IS_MIXED && !label.querySelector('[lang]'))
      bar.setAttribute('aria-label', next ? `${name}: ${label.textContent}` : name);
  };
  // Browsers tell of both once a frame (CSSOM View, 13.1 and 13.2).
  for (const type of ['scroll', 'resize']) addEventListener(type, update);
  update();
}

/** How far below the top of the window a section begins, in px; NaN where it is on another page. */
function topOf(id: string): number {
  return Number(document.getElementById(id)?.getBoundingClientRect().top);
}

/** What the bar says of a section: "5. Dissent as love". */
function headingOf(link: HTMLAnchorElement): (Node | string)[] {
  const title = link.lastChild!.cloneNode(true);
  const number = link.querySelector('.tab:not([aria-hidden])')?.textContent;
  return number ? [`${number}. `, title] : [title];
}
