/** A place in the text: the start of a block, or a line in one. */
export interface Anchor {
  place: Element | Range;
  /** Its distance from the top of the window, in px. */
  top: number;
  /** The part of the window that showed text at that moment. */
  view: View;
}

/** The part of the window that nothing covers, in px from the top of the window. */
interface View {
  top: number;
  bottom: number;
}

const PARAGRAPHS = 'p, li, dt, dd, td, pre, summary';
const HEADINGS = 'h1, h2, h3, h4, h5, h6';
/**
 * How far down the window a paragraph may start and still be the one being read, as a fraction of the window's height.
 */
const REACH = 0.6;

/**
 * Finds the place being read: the first paragraph that starts in the upper part of the view. If none does, a long one
 * fills the view, and the place is its line a third of the way down.
 */
export function findAnchor(): Anchor | undefined {
  const view = getView();
  const line = view.top + (view.bottom - view.top) / 3;
  let around: Element | undefined;
  for (const block of document.querySelectorAll(`${PARAGRAPHS}, ${HEADINGS}`)) {
    const { top, bottom } = block.getBoundingClientRect();
    const isStart = top >= view.top && top < innerHeight * REACH && isInView(top, view) && block.matches(PARAGRAPHS);
    if (bottom - top < 2 || !(isStart || (!around && bottom > line)) || !isInFlow(block)) continue;
    if (isStart) return { place: block, top, view };
    around = block;
  }
  const place = around && (findLine(around, line) ?? around);
  return place && { place, top: place.getBoundingClientRect().top, view };
}

/** Returns a place's current distance from the top of the window, in px; undefined once it is no longer shown. */
export function topOf({ place }: Anchor): number | undefined {
  return place.getClientRects().length > 0 ? place.getBoundingClientRect().top : undefined;
}

/** Returns the view between the bar, if it is sticky, and the settings, if they cover the bottom of the window. */
export function getView(): View {
  const bar = document.querySelector<HTMLElement>('.bar')!;
  const panel = document.querySelector('reading-settings [open]');
  return {
    // Not the bar's position: Safari moves it only after a layout change that scrolls the page.
    top: positionOf(bar) === 'sticky' ? bar.offsetHeight : 0,
    bottom: panel && positionOf(panel) === 'fixed' ? panel.getBoundingClientRect().top : innerHeight,
  };
}

/** Returns whether the view has room for about two lines at a place. */
export function isInView(top: number, view: View): boolean {
  return top < view.bottom - 48;
}

/** Returns whether an element scrolls with the page, unlike the bar, dialogs and the contents in the rail. */
function isInFlow(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (/fixed|sticky|absolute/.test(positionOf(at))) return false;
  }
  return true;
}

function positionOf(element: Element): string {
  return getComputedStyle(element).position;
}

/** Returns the text of a block from the middle of a line on: the line at a height, or the first one below it. */
function findLine(block: Element, height: number): Range | undefined {
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    range.selectNodeContents(text);
    // In a narrow window, a numeral is above its heading and not beside it.
    if (text.parentElement!.closest('.num') || range.getBoundingClientRect().bottom <= height) continue;
    const start = firstBelow(text, height);
    range.setStart(text, start);
    const end = firstBelow(text, range.getClientRects()[0]!.bottom + 1);
    const middle = (start + end) >> 1;
    // A space at the end of a line has no position of its own.
    range.setStart(text, /\s/.test(text.data.charAt(middle)) ? middle + 1 : middle);
    return range;
  }
  return undefined;
}

/** Returns the index of the first character whose line ends below a height, or the text's length if there is none. */
function firstBelow(text: Text, height: number): number {
  const range = document.createRange();
  let start = 0;
  for (let end = text.length; start < end;) {
    const middle = (start + end) >> 1;
    // From the start of the text, since a space between two lines may have no box.
    range.setStart(text, 0);
    range.setEnd(text, middle + 1);
    if (range.getBoundingClientRect().bottom <= height) start = middle + 1;
    else end = middle;
  }
  return start;
}
