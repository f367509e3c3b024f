import { type Anchor, findAnchor, getView, isInView, topOf } from './anchor';

const { body, documentElement: root } = document;
let anchor: Anchor | undefined;
/** The layout and the scroll position that the anchor was last seen in. */
let width = 0;
let height = 0;
let y = 0;

/**
 * Keeps the line being read where it is when the layout changes: with another text size, paper or font, or in a window
 * of another width. It takes over from the browser's own scroll anchoring (CSS `overflow-anchor`), which Safari does not
 * have, and which in Chromium can lose the place altogether.
 */
export function keepPlace() {
  body.style.overflowAnchor = 'none';
  remember();
  addEventListener('scroll', update);
  // It reports after layout and before paint, so that nothing is seen to jump.
  new ResizeObserver(update).observe(body);
  // The settings may have been opened over the place, and this click is about to change one of them.
  addEventListener('click', () => anchor?.view.bottom !== getView().bottom && remember(), true);
}

/** Remembers the place after a scroll, and restores it after a change of layout. */
function update() {
  const isReflowed = body.offsetWidth !== width || body.offsetHeight !== height;
  // Browsers scroll too: to the end of a page that got shorter, and when a phone is turned.
  const isCutOff = scrollY < y && scrollY >= root.scrollHeight - innerHeight - 1;
  const isByBrowser = isReflowed && (isCutOff || body.offsetWidth !== width);
  if (scrollY !== y && !isByBrowser) remember();
  else if (isReflowed) restore();
}

function remember() {
  // The top of a page stays where it is.
  anchor = scrollY > 0 ? findAnchor() : undefined;
  noteLayout();
}

function restore() {
  const top = anchor && topOf(anchor);
  if (top === undefined) return remember();
  scrollBy(0, top - wantedTop(anchor!));
  // The place stays the same, and so does where it should be: a change that is undone brings it back.
  noteLayout();
}

/** Where a place should be: where it was, or where the view is now too short for that, in proportion. */
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
