/** A place in the text: the start of a block, or a line of one. */
export interface Anchor {
  place: Element | Range;
  /** How far below the top of the window it is, in px. */
  top: number;
  /** The part of the window that showed text then. */
  view: View;
}

/** The part of the window that nothing covers, in px below its top. */
export interface View {
  top: number;
  bottom: number;
}

const PARAGRAPHS = 'p, li, dt, dd, td, pre, summary';
const HEADINGS = 'h1, h2, h3, h4, h5, h6';
/** How far down the window a paragraph may start and still be the one being read, as a share of its height. */
const REACH = 0.6;

/**
 * Finds the place being read: the first paragraph that starts in the upper part of the view. Where none does,
 * a long one fills it, and the place is its line a third of the way down.
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

/** How far below the top of the window a place is now, in px; undefined once it is no longer shown. */
export function topOf({ place }: Anchor): number | undefined {
  return place.getClientRects().length > 0 ? place.getBoundingClientRect().top : undefined;
}

/** The view between the bar, where that stays, and the settings, where they cover the foot of the window. */
export function getView(): View {
  const bar = document.querySelector<HTMLElement>('.bar')!;
  const panel = document.querySelector('reading-settings [open]');
  return {
    // Not where the bar is: Safari moves it only after a change of layout that scrolls the page.
    top: positionOf(bar) === 'sticky' ? bar.offsetHeight : 0,
    bottom: panel && positionOf(panel) === 'fixed' ? panel.getBoundingClientRect().top : innerHeight,
  };
}

/** Whether a place has room in the view for about two lines. */
export function isInView(top: number, view: View): boolean {
  return top < view.bottom - 48;
}

/** Whether an element scrolls with the page, as the bar, dialogs and the contents in the rail do not. */
function isInFlow(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (/fixed|sticky|absolute/.test(positionOf(at))) return false;
  }
  return true;
}

function positionOf(element: Element): string {
  return getComputedStyle(element).position;
}

/** The text of a block from the middle of a line on: of the line at a height, or of the first below it. */
function findLine(block: Element, height: number): Range | undefined {
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    range.selectNodeContents(text);
    if (range.getBoundingClientRect().bottom <= height) continue;
    const start = firstBelow(text, height);
    range.setStart(text, start);
    const end = firstBelow(text, range.getClientRects()[0]!.bottom + 1);
    const middle = (start + end) >> 1;
    // A space has no place of its own where a line ends.
    range.setStart(text, /\s/.test(text.data.charAt(middle)) ? middle + 1 : middle);
    return range;
  }
  return undefined;
}

/** The first character of a text whose line ends below a height, by its index; the length of the text where none does. */
function firstBelow(text: Text, height: number): number {
  const range = document.createRange();
  let start = 0;
  for (let end = text.length; start < end;) {
    const middle = (start + end) >> 1;
    // From the beginning of the text, since a space between two lines may have no box.
    range.setStart(text, 0);
    range.setEnd(text, middle + 1);
    if (range.getBoundingClientRect().bottom <= height) start = middle + 1;
    else end = middle;
  }
  return start;
}
