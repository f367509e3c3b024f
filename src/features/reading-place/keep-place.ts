import { type Anchor, findAnchor, getView, isInView, topOf } from './anchor.ts';

const { body, documentElement: root } = document;
let anchor: Anchor | undefined;
/** The layout and scroll position in which the anchor was last seen. */
let width = 0;
let height = 0;
let y = 0;

/**
 * Keeps the line being read in place when the layout changes: with a new text size, paper, font or window width.
 * Replaces the browser's own scroll anchoring (CSS `overflow-anchor`), which Safari does not have and which in Chromium
 * can lose the place altogether.
 */
export function keepPlace() {
  body.style.overflowAnchor = 'none';
  remember();
  // Chromium saves with its own anchor where Back leads to, and a wrong place while it may have none.
  addEventListener('pagehide', () => {
    body.style.overflowAnchor = '';
    // It looks for one with the next layout.
    void body.offsetHeight;
  });
  addEventListener('pageshow', () => (body.style.overflowAnchor = 'none'));
  addEventListener('scroll', update);
  // It fires after layout and before paint, so nothing visibly jumps.
  new ResizeObserver(update).observe(body);
  // The settings may have opened over the place, and this click is about to change one of them.
  addEventListener('click', () => anchor?.view.bottom !== getView().bottom && remember(), true);
}

/** Remembers the place after a scroll, and restores it after a layout change. */
function update() {
  const isReflowed = body.offsetWidth !== width || body.offsetHeight !== height;
  // Browsers scroll too: to the end of a page that became shorter, and when a phone is rotated.
  const isCutOff = scrollY < y && scrollY >= root.scrollHeight - innerHeight - 1;
  const isByBrowser = isReflowed && (isCutOff || body.offsetWidth !== width);
  if (scrollY !== y && !isByBrowser) remember();
  else if (isReflowed) restore();
}

function remember() {
  // At the top of a page there is no place to keep.
  anchor = scrollY > 0 ? findAnchor() : undefined;
  noteLayout();
}

function restore() {
  const top = anchor && topOf(anchor);
  if (top === undefined) return remember();
  scrollBy(0, top - wantedTop(anchor!));
  // The anchor and its wanted position stay the same, so that undoing a change brings the place back.
  noteLayout();
}

/** Returns where a place should be: where it was or, if the view is now too short for that, in proportion. */
function wantedTop({ top, view }: Anchor): number {
  const now = getView();
  if (isInView(top, now)) return Math.max(top, now.top);
  return now.top + ((now.bottom - now.top) * (top - view.top)) / (view.bottom - view.top);
}

function noteLayout() {
  width = body.offsetWidth;
  height = body.offsetHeight;
  y = scrollY;
}
