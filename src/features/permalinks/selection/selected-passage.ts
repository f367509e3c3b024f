/** What the reader has selected, as far as it is in one text: the essay's opening, closing, a point, or a comment. */
export interface SelectedPassage {
  range: Range;
  /** The id of the first paragraph, heading or note in it. */
  id: string;
  /** How many more the selection goes on for. */
  more: number;
  /** The address of the page to link to. */
  page: string;
  /** The comment that it is in, if it is in one. */
  comment: Element | null;
  /** The text that it is in. */
  text: HTMLElement;
}

/**
 * Paragraphs, headings and notes; not the references to notes, nor the places of old links. follow-passage-link.ts has
 * them too: a file that both import would be one more to load.
 */
const PASSAGES = '.prose [id]:not(a, sup, span)';
/** The fewest characters to offer anything for; fewer are mostly selected by accident. */
const FEWEST = 4;

/** Returns what is selected; undefined if that is too little, in no text with permalinks, or in several texts. */
export function selectedPassage(selection: Selection): SelectedPassage | undefined {
  if (`${selection}`.trim().length < FEWEST) return undefined;
  const range = selection.getRangeAt(0);
  const hasTextIn = (element: Element) => `${partIn(element, range)}`.replace(/[\s¶]/g, '');
  const all = [...document.querySelectorAll(PASSAGES)];
  const selected = all.filter(hasTextIn);
  // A selection in a nested list item belongs to that item.
  const first = selected.filter((passage) => passage.contains(range.startContainer)).pop() ?? selected[0];
  const end = selected[selected.length - 1];
  const text = first?.closest('.prose');
  const comment = first?.closest('.comment') ?? null;
  // The card of a point's own page shows the point. Otherwise, all links beside a text lead to the page that it has
  // for good.
  const own = first?.closest('section')?.querySelector<HTMLAnchorElement>('.own-page a');
  const link = own ?? (comment ?? text)?.querySelector<HTMLAnchorElement>(comment ? 'header > a' : '.to-share');
  if (!first || !text!.contains(end!) || !link) return undefined;
  // A triple click ends at the start of the next block.
  const blocks = [...text!.children].filter((block) => !block.matches('.pull') && hasTextIn(block));
  const wanted = partIn(blocks[0]!, range);
  const { endContainer, endOffset } = partIn(blocks[blocks.length - 1]!, range);
  wanted.setEnd(endContainer, endOffset);
  const more = all.indexOf(end!) - all.indexOf(first);
  return { range: wanted, id: first.id, more, page: withoutHash(link), comment, text: text as HTMLElement };
}

/** Returns the address of a page, without a query and a fragment. */
export function withoutHash({ href }: { href: string }): string {
  return href.split(/[?#]/)[0]!;
}

/** Returns a copy of what is in a range, without pull-quotes, the ¶ and the links to and from notes. */
export function contentsOf(range: Range): DocumentFragment {
  const copy = range.cloneContents();
  for (const extra of copy.querySelectorAll('.pull, .to-share, [data-footnote-ref], [data-footnote-backref]'))
    extra.remove();
  return copy;
}

/** Returns the words of a range, with one line for each block. */
export function wordsOf(range: Range): string {
  const copy = contentsOf(range);
  for (const end of copy.querySelectorAll('p, li, h2, h3, h4, h5, h6, tr, pre, dt, dd, br')) end.append('\n');
  return copy
    .textContent!.replace(/\s*\n\s*/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

/** Returns the part of a range that is in an element; an empty range if none is. */
function partIn(element: Element, range: Range): Range {
  const part = document.createRange();
  if (!range.intersectsNode(element)) return part;
  part.selectNodeContents(element);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0)
    part.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) part.setEnd(range.endContainer, range.endOffset);
  return part;
}
