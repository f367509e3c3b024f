import { hasLineText, type MarkdownBlock } from '#import/2-read/markdown-blocks.ts';
import { ImportError } from '#import/model/import-error.ts';
import type { OutlineLine, Role } from '#import/model/line-roles.ts';
import type { FoundOutline, Metadata } from '#import/model/source-document.ts';
import { findHeadingDoubts, findLeadDoubts } from './point-doubts.ts';
import {
  isBackMatterHeading,
  isByline,
  isClosingHeading,
  isHeadingLike,
  isSignOffLine,
  isSignOffOpening,
  isStandfirstLike,
} from './line-patterns.ts';
import { findPointBlocks } from './markdown-points.ts';
import { findNumberingDoubts } from './numbered-points.ts';

/**
 * Finds the role of each block of a Markdown text. A heading at the top is the title, unless front matter has one.
 * @param commentsAt the numbers of the lines where comments begin; if empty, everything after the sign-off is one
 *   comment
 * @throws ImportError if no comment can begin where `commentsAt` says
 */
export function findMarkdownOutline(
  blocks: MarkdownBlock[],
  metadata: Metadata,
  commentsAt: number[] = [],
): FoundOutline {
  const starts = commentsAt.map((number) => indexOfBlock(blocks, number));
  const head = findHead(blocks, metadata);
  const numbering = findPointBlocks(blocks, head[0]?.startsWith('title') ? 1 : 0, starts[0] ?? blocks.length);
  const { points } = numbering;
  const found = new Map<number, Role>(head.slice(0, points[0]).entries());
  for (const index of points) found.set(index, numbering.isLed ? leadRole(blocks[index]!) : 'point');
  const closing = findClosing(blocks, numbering, starts[0] ?? blocks.length);
  if (closing !== undefined) found.set(closing, 'closing');
  const signOff = closing === undefined ? [] : findSignOff(blocks, closing, starts[0] ?? blocks.length);
  for (const index of signOff) found.set(index, 'signoff');
  const after = (signOff.at(-1) ?? blocks.length) + 1;
  if (starts.length === 0 && after < blocks.length) starts.push(after);
  for (const index of starts) found.set(index, 'comment');
  const outline = blocks.map(({ number, text, node, lead }, index): OutlineLine => {
    const isSubheading = node.type === 'heading' && index < (starts[0] ?? blocks.length);
    return { number, text, lead, role: found.get(index) ?? (isSubheading ? 'subheading' : 'paragraph') };
  });
  const strays = numbering.strays.filter((index) => index < (starts[0] ?? blocks.length));
  const doubts = [
    ...findNumberingDoubts(numbering.lines, { ...numbering, strays }),
    ...findLeadDoubts(blocks, numbering),
    ...findHeadingDoubts(blocks.slice(0, starts[0]), numbering),
  ];
  const hasTitle = metadata.title !== undefined || found.get(0) === 'title';
  return { outline, doubts: hasTitle ? doubts : [noTitle, ...doubts] };
}

/** Returns the role of a point with a bold title: a line of its own, or the beginning of a paragraph or list item. */
function leadRole({ lead, node }: MarkdownBlock): Role {
  return lead?.rest === '' && hasLineText(node) ? 'point' : 'point-lead';
}

const noTitle =
  'No title found: the text does not begin with a heading. Add one, such as "# Title", or write "title: …" in front matter.';

/** Returns the roles of the first blocks. If only front matter has the title, only a byline can be recognised. */
function findHead(blocks: MarkdownBlock[], metadata: Metadata): Role[] {
  const [first] = blocks;
  const isTitle = first?.node.type === 'heading' || (first?.node.type === 'paragraph' && isHeadingLike(first.text));
  const role = metadata.title === undefined ? 'title' : 'title-whole';
  const roles: Role[] = isTitle && first && isTitleOf(first, metadata) ? [role] : [];
  if (roles.length === 0 && metadata.title === undefined) return [];
  const fits = (at: number, looks: (text: string) => boolean) =>
    blocks[at]?.node.type === 'paragraph' && blocks[at].text !== '' && looks(blocks[at].text);
  const isBylineAt = (at: number) => metadata.byline === undefined && fits(at, isByline);
  const at = roles.length;
  if (isBylineAt(at)) return [...roles, 'byline'];
  if (at === 0 || metadata.standfirst !== undefined || !fits(at, isStandfirstLike)) return roles;
  if (isBylineAt(at + 1)) return [...roles, 'standfirst', 'byline'];
  return blocks[at + 1]?.node.type === 'paragraph' ? [...roles, 'standfirst'] : roles;
}

/** Whether a block is the title: if front matter has one, only a heading with the same text is. */
function isTitleOf({ node, text }: MarkdownBlock, { title }: Metadata): boolean {
  return title === undefined || (node.type === 'heading' && text === title);
}

/**
 * Finds the closing: an unnumbered heading after the last point, or the last point itself if its words say so. Notes,
 * sources and the like are in the closing, or are the closing.
 */
function findClosing(
  blocks: MarkdownBlock[],
  { points, level, style }: ReturnType<typeof findPointBlocks>,
  end: number,
): number | undefined {
  const last = points.at(-1) ?? 0;
  if (style === undefined && points.length > 1 && isClosingHeading(blocks[last]!.text)) return points.pop();
  const isPart = ({ node, text }: MarkdownBlock) =>
    (node.type === 'heading' && node.depth <= level) ||
    (['heading', 'paragraph'].includes(node.type) && (isClosingHeading(text) || isBackMatterHeading(text)));
  const parts = blocks.flatMap((block, index) => (index > last && index < end && isPart(block) ? [index] : []));
  return points.length === 0 ? undefined : (parts.find((index) => isClosingHeading(blocks[index]!.text)) ?? parts[0]);
}

/**
 * Finds the sign-off: a paragraph of short lines, the first of which ends in a comma, or two paragraphs of one such
 * line each. The first block of a closing is never the sign-off, and notes after it make it a part of the text.
 */
function findSignOff(blocks: MarkdownBlock[], closing: number, end: number): number[] {
  const notes = blocks.findLastIndex(({ text }, index) => index > closing && index < end && isBackMatterHeading(text));
  for (let index = closing + 2; index < end; index++) {
    const [block, next] = blocks.slice(index, Math.min(index + 2, end));
    if (block?.node.type !== 'paragraph') continue;
    const [first = '', ...more] = block.markdown
      .trim()
      .split('\n')
      .map((line) => line.trim().replace(/\\$/, ''));
    if (index < notes || !isSignOffOpening(first)) continue;
    if (more.length > 0 && more.every(isSignOffLine)) return [index];
    if (more.length === 0 && next?.node.type === 'paragraph' && isSignOffLine(next.text)) return [index, index + 1];
  }
  return [];
}

function indexOfBlock(blocks: MarkdownBlock[], number: number): number {
  const index = blocks.findIndex((block) => block.number === number);
  if (index > 0) return index;
  throw new ImportError(
    `--comments-at ${number}: ${index === 0 ? 'this line is the title' : 'no paragraph or other block begins on this line'}. Give the numbers of the lines where comments begin.`,
  );
}
