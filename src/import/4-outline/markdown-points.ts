import type { MarkdownBlock } from '#import/2-read/markdown-blocks.ts';
import type { Line } from '#import/model/line-roles.ts';
import { parseHeadingNumber } from '#import/words/heading-numbers.ts';
import { isBackMatterHeading, isHeadingLike } from './line-patterns.ts';
import { findNumberedPoints, type Numbering, spanOf } from './numbered-points.ts';

/** Numbered lines take precedence over unnumbered headings if they span at least this share of what those span. */
const NUMBERED_SHARE = 0.5;

/**
 * Finds the blocks that head the points: numbered headings of one level, or numbered lines between the
 * paragraphs, or paragraphs and list items with numbered bold beginnings, or all headings of the highest level that has
 * more than one. Headings of notes and the like after the last point do not count.
 * @param from the index of the first block to consider
 * @param to the index after the last one
 * @returns their indexes, and their level; if they are not headings, the level above the highest heading
 */
export function findPointBlocks(blocks: MarkdownBlock[], from: number, to: number): PointBlocks {
  const levels = [1, 2, 3, 4, 5, 6].map((level) => ({
    level,
    indexes: blocks.flatMap((block, index) => (index >= from && index < to && levelOf(block) === level ? [index] : [])),
  }));
  for (const { indexes } of levels) while (isBackMatter(blocks[indexes.at(-1) ?? -1])) indexes.pop();
  const used = levels.filter(({ indexes }) => indexes.length > 0);
  const top = used.find(({ indexes }) => indexes.length > 1) ?? used[0];
  const plain: PointBlocks = {
    style: undefined,
    points: top?.indexes ?? [],
    strays: [],
    span: top ? spanOf(top.indexes, to) : 0,
    level: top?.level ?? 1,
    lines: blocks,
    leads: findLeads(blocks, from, to),
    isLed: false,
  };
  const { leads } = plain;
  const leadLines = blocks.map((block, index) =>
    leads.includes(index) ? { ...block, text: block.lead!.text } : withoutText(block),
  );
  const lines = blocks.map((block) => (isNumberedLine(block) ? block : withoutText(block)));
  const numbered = [
    ...used.map(({ level, indexes }): PointBlocks => {
      const headings = blocks.map((block, index) => (indexes.includes(index) ? block : withoutText(block)));
      return { ...plain, ...findNumberedPoints(headings, from, to), level, lines: headings };
    }),
    { ...plain, ...findNumberedPoints(lines, from, to), level: (used[0]?.level ?? 2) - 1, lines },
    {
      ...plain,
      ...findNumberedPoints(leadLines, from, to, (index) => blocks[index]!.lead?.rest !== ''),
      level: (used[0]?.level ?? 2) - 1,
      lines: leadLines,
      isLed: true,
    },
  ]
    .filter(({ isLed, points }) => !isLed || points.length > 1)
    .toSorted((a, b) => b.span - a.span)[0]!;
  return numbered.points.length > 0 && numbered.span >= NUMBERED_SHARE * plain.span ? numbered : plain;
}

/** Returns the indexes of the blocks that begin with bold words and a number. */
function findLeads(blocks: MarkdownBlock[], from: number, to: number): number[] {
  return blocks.flatMap(({ lead }, index) =>
    lead && index >= from && index < to && parseHeadingNumber(lead.text)?.title ? [index] : [],
  );
}

function isBackMatter(block: MarkdownBlock | undefined): boolean {
  return block !== undefined && isBackMatterHeading(block.text);
}

function levelOf({ node }: MarkdownBlock): number | undefined {
  return node.type === 'heading' ? node.depth : undefined;
}

/** Whether a block can head a point without being a heading. */
function isNumberedLine({ node, text }: MarkdownBlock): boolean {
  const isLine = node.type === 'paragraph' || (node.type === 'list' && node.children.length === 1);
  return isLine && parseHeadingNumber(text) !== undefined && isHeadingLike(text);
}

function withoutText({ number }: Line): Line {
  return { number, text: '' };
}

interface PointBlocks extends Numbering {
  level: number;
  /** All blocks, with an empty text for those in which no number was looked for. */
  lines: Line[];
  /** The indexes of blocks that begin with bold words and a number. */
  leads: number[];
  /** Whether the points are such blocks. */
  isLed: boolean;
}
