/** What the reader has selected, as far as it is in one text: the essay's opening, closing, a point, or a comment. */
export interface SelectedPassage {
  range: Range;
  /** The id of the first paragraph, heading or note in it. */
  id: string;
  /** The permalink of that passage. */
  permalink: URL;
  /** The comment that it is in, if it is in one. */
  comment: Element | null;
  /** The block of the text in which it ends. */
  last: Element;
}

/** Paragraphs, headings and notes; not the references to notes, nor the places of old links. */
const PASSAGES = ':is(main, .comment) .prose [id]:not(a, sup, span)';
/** The fewest characters to offer anything for; fewer are mostly selected by accident. */
const FEWEST = 4;

/** Returns what is selected; undefined if that is too little, or in no text with permalinks. */
export function selectedPassage(selection: Selection): SelectedPassage | undefined {
  if (selection.toString().trim().length < FEWEST) return undefined;
  const range = selection.getRangeAt(0).cloneRange();
  const first = [...document.querySelectorAll(PASSAGES)].find((element) => hasTextIn(element, range));
  const text = first?.closest('.prose');
  const comment = first?.closest('.comment') ?? null;
  // All links beside a text lead to the page that it has for good.
  const link = (comment ?? text)?.querySelector<HTMLAnchorElement>(comment ? 'header > a' : '.to-share');
  if (!first || !text || !link) return undefined;
  if (!first.contains(range.startContainer)) range.setStart(first, 0);
  if (!text.contains(range.endContainer)) range.setEnd(text, text.childNodes.length);
  const last = [...text.children].reverse().find((block) => hasTextIn(block, range))!;
  const permalink = new URL(link.href);
  permalink.search = '';
  permalink.hash = first.id;
  return { range, id: first.id, permalink, comment, last };
}

/** Returns the words of a passage, without the ¶ between them and with one line for each block. */
export function wordsOf(range: Range): string {
  const holder = document.createElement('div');
  holder.append(range.cloneContents());
  for (const link of holder.querySelectorAll('.to-share')) link.remove();
  for (const block of holder.querySelectorAll('p, li, h1, h2, h3, h4, h5, h6, tr, pre, br, dt, dd')) block.append('\n');
  return holder
    .textContent!.split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

/** Whether some text of an element is in a range: a range that ends where it begins has none of it. */
function hasTextIn(element: Element, range: Range): boolean {
  if (!range.intersectsNode(element)) return false;
  const own = document.createRange();
  own.selectNodeContents(element);
  if (range.compareBoundaryPoints(Range.START_TO_START, own) > 0) own.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, own) < 0) own.setEnd(range.endContainer, range.endOffset);
  return own.toString().replace('¶', '').trim() !== '';
}
