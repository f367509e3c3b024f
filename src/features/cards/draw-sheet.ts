import { type Card, CARD, drawLine, MARGIN, type Pen } from './card.ts';
import { fitText } from './fit-text.ts';

/** A card in the manner of the head of a point's page. */
export interface Sheet {
  /** What is on the side where lines start, a numeral or a sign, and where it stands. */
  mark: { text: string; width: number; size: number; baseline: number };
  /** Missing if Archivo lacks a letter of it, as are the lines at the foot. */
  heading?: string | undefined;
  /** The size of the heading if it fits, in px. */
  size: number;
  foot: string[];
}

/** The size of a numeral in px. */
export const NUMERAL = 420;
/** Where the mark and the last line of the heading stand, in px from the top. */
export const BASELINE = 396;
/** Between mark and heading, in px. */
const GAP = 56;
/** The height of capitals and figures, in em. */
export const CAPITALS = 0.686;
/** A mark without words is lowered to the middle of the card. */
const LOWERED = (CARD.height + CAPITALS * NUMERAL) / 2 - BASELINE;
const LINE_HEIGHT = 1.1;
/** The width of all letters but those of the mark, in percent. */
const STRETCH = 88;
/** The lines at the foot, from the first. */
const FOOT = [
  { baseline: 526, sizes: [36, 24] as [number, number] },
  { baseline: 566, sizes: [28, 20] as [number, number] },
];

export function drawSheet({ mark, heading, size, foot }: Sheet, colours: Pick<Card, 'ground' | 'ink'>, pen: Pen): Card {
  const isSilent = !heading && foot.length === 0;
  const baseline = mark.baseline + (isSilent ? LOWERED : 0);
  const start = MARGIN + pen.archivo.measure(mark.text, mark.width).ink * mark.size + GAP;
  const paths = [
    drawLine(mark.text, mark, { start: MARGIN, baseline }, pen),
    heading ? drawHeading(heading, size, start, pen) : '',
    ...foot.map((text, i) => drawFoot(text, FOOT[i]!, pen)),
  ];
  return { ...colours, strips: [], paths: paths.join('') };
}

function drawHeading(heading: string, largest: number, start: number, pen: Pen): string {
  const room = {
    width: CARD.width - MARGIN - start,
    lines: (size: number) => 1 + Math.floor((BASELINE - MARGIN - CAPITALS * size) / (LINE_HEIGHT * size)),
    sizes: [largest, 28] as [number, number],
    stretch: STRETCH,
  };
  const { lines, setting } = fitText(heading, room, pen.archivo);
  return lines
    .map((line, i) => {
      const baseline = BASELINE - (lines.length - 1 - i) * LINE_HEIGHT * setting.size;
      return drawLine(line, setting, { start, baseline }, pen);
    })
    .join('');
}

/** Draws a line at the foot of a card. */
export function drawFoot(
  text: string,
  { baseline, sizes }: { baseline: number; sizes: [number, number] },
  pen: Pen,
): string {
  const room = { width: CARD.width - 2 * MARGIN, lines: () => 1, sizes, stretch: STRETCH };
  const { lines, setting } = fitText(text, room, pen.archivo);
  return drawLine(lines[0]!, setting, { start: MARGIN, baseline }, pen);
}
