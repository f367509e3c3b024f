/** The place being read and its position in the window, in px. */
export interface ReadingPlace {
  /** The start of its text, to identify it. */
  text: string;
  /** Its distance from the top of the window. */
  top: number;
  /** Its line height. */
  line: number;
  /** The part of the window that the bar and the panel leave uncovered. */
  view: { top: number; bottom: number };
  /**
   * Whether the place may not be kept: the page is scrolled to its top or end and may be unable to scroll far enough, or
   * the place is in the contents, which are beside the text now.
   */
  isAtEdge: boolean;
}

/**
 * Measures the place being read: the first paragraph that starts in the upper part of the window or, if none does, the
 * line a third of the way down. With `'again'` it measures the place it found last. It runs in the page, so it uses
 * nothing from outside; it works on any page of a site and in any browser.
 */
export function measureReadingPlace(which?: 'again'): ReadingPlace {
  const root = document.documentElement;
  const last = window as unknown as { readingPlace: Element | Range };
  const bar = document.querySelector('.bar')!.getBoundingClientRect();
  const panel = document.querySelector('reading-settings dialog[open]')?.getBoundingClientRect();
  const isPanelAtFoot = panel && panel.left <= 0 && panel.right >= root.clientWidth;
  const view = { top: Math.max(0, bar.bottom), bottom: isPanelAtFoot ? panel.top : innerHeight };
  const third = view.top + (view.bottom - view.top) / 3;
  if (which !== 'again') last.readingPlace = find();
  return describe(last.readingPlace);

  function find(): Element | Range {
    const limit = Math.min(innerHeight * 0.6, view.bottom - 48);
    const blocks = [...document.querySelectorAll('main :is(p, li, dt, dd, pre, td, summary, h1, h2, h3, h4)')]
      .map((block) => ({ block, box: block.getBoundingClientRect() }))
      .filter(({ block, box }) => box.width > 2 && box.height > 2 && isInFlow(block));
    const starts = ({ block, box }: (typeof blocks)[0]) =>
      box.top >= view.top && box.top < limit && !block.matches('h1, h2, h3, h4');
    const found = blocks.find(starts) ?? blocks.find(({ box }) => box.bottom > third)!;
    return starts(found) ? found.block : findLine(found.block, found.box);
  }

  /** Finds the letter in the middle of the line, which stays on or next to that line when the text reflows. */
  function findLine(block: Element, { left, right }: DOMRect): Element | Range {
    const letters: { letter: Range; box: DOMRect }[] = [];
    const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      for (let start = 0; start < text.length; start++) {
        const letter = document.createRange();
        letter.setStart(text, start);
        letter.setEnd(text, start + 1);
        const box = letter.getBoundingClientRect();
        if (box.width > 0 && box.bottom > third) letters.push({ letter, box });
      }
    }
    // The boxes of letters overlap the adjacent lines.
    const line = letters.filter(({ box }) => box.top < (letters[0]!.box.top + letters[0]!.box.bottom) / 2);
    const distance = ({ box }: (typeof line)[0]) => Math.abs(box.left + box.right - left - right);
    return line.toSorted((a, b) => distance(a) - distance(b))[0]?.letter ?? block;
  }

  function describe(place: Element | Range): ReadingPlace {
    const element = place instanceof Range ? place.startContainer.parentElement! : place;
    return {
      text: element.textContent.trim().slice(0, 40),
      top: place.getBoundingClientRect().top,
      line: Number.parseFloat(getComputedStyle(element).lineHeight),
      view,
      isAtEdge: scrollY < 1 || scrollY > root.scrollHeight - innerHeight - 1 || !isInFlow(element),
    };
  }

  function isInFlow(element: Element): boolean {
    for (let at = element; at !== root; at = at.parentElement!) {
      if (/fixed|sticky|absolute/.test(getComputedStyle(at).position)) return false;
    }
    return true;
  }
}
