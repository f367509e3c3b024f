/** How far down the window a section's top must have come, as a share of its height. */
const LINE = 0.35;

/**
 * Marks in the contents, and says in the bar, which section is being read: the last one whose top has
 * passed the line; at the end of the page the last one that is in sight at all.
 */
export function markCurrentSection(contents: HTMLElement) {
  const links = [...contents.querySelectorAll<HTMLAnchorElement>('li a')];
  const sections = links.map((link) => document.getElementById(link.hash.slice(1)));
  const bar = document.querySelector<HTMLElement>('.bar [href="#contents"]');
  const label = bar?.querySelector('span');
  if (!bar || !label) return;
  const name = label.textContent;
  const own = [...label.childNodes];
  let current: HTMLAnchorElement | undefined;
  let isWaiting = false;

  const update = () => {
    isWaiting = false;
    const isAtEnd = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
    const line = innerHeight * (isAtEnd ? 1 : LINE);
    const next = links[sections.findLastIndex((section) => section && section.getBoundingClientRect().top <= line)];
    if (next === current) return;
    current?.removeAttribute('aria-current');
    next?.setAttribute('aria-current', 'location');
    current = next;
    // A long list scrolls by itself: it follows.
    if (next && contents.scrollHeight > contents.clientHeight)
      contents.scrollTop = next.offsetTop - contents.clientHeight / 2;
    label.replaceChildren(...(next ? headingOf(next) : own));
    // A name in two languages could not say which is which.
    if (!IS_MIXED) bar.ariaLabel = next ? `${name}: ${label.textContent}` : name;
  };
  const soon = () => {
    if (!isWaiting) requestAnimationFrame(update);
    isWaiting = true;
  };
  addEventListener('scroll', soon, { passive: true });
  addEventListener('resize', soon);
  update();
}

/** What the bar says of a section: "5. Dissent as love". */
function headingOf(link: HTMLAnchorElement): (Node | string)[] {
  const title = link.lastChild!.cloneNode(true);
  const number = link.querySelector('.tab:not([aria-hidden])')?.textContent;
  return number ? [`${number}. `, title] : [title];
}
