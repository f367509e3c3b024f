import { NARROWEST } from '#design/archivo.ts';
import { breakEvenly, fitTitle, joinShortWords, LINE } from '#design/fit-title.ts';
import { type Card, CARD, drawLine, MARGIN, type Pen, type Strip } from './card.ts';
import { CAPITALS, drawFoot } from './draw-sheet.ts';
import { fitText, measurer } from './fit-text.ts';

/** The words of the essay's cover. Each is missing if Archivo lacks a letter of it. */
export interface Cover {
  kicker?: string | undefined;
  /** The lines of the title, or one line to be broken here. */
  title: string[];
  standfirst?: string | undefined;
  credit?: string | undefined;
  /** Converts a text to capitals in the essay's language. */
  capitals: (text: string) => string;
}

/** What the cover of a card has in place of words that Archivo lacks: the mark of the site, at the width of the bar. */
const MARK = { text: '&', size: 520, width: 112, baseline: 473 };
/** The edge of the stack, as under the cover on the page (stack.css): how far each sheet reaches, in percent. */
export const STACK = [98.6, 96.9, 99.2, 95.8, 98, 97.2, 98.9, 96.3, 97.7, 95.2];
const SHEET = 4;
/** Where the cover ends, in px from the top. */
const COVER_END = CARD.height - STACK.length * SHEET;
const KICKER = { baseline: 74, sizes: [28, 20] as [number, number] };
const CREDIT = { baseline: 552, sizes: [28, 20] as [number, number] };
/** Between the title and what is above and below it, and between the lines below it, in px. */
const [ABOVE, BELOW, BETWEEN] = [26, 34, 44];

/**
 * Draws the cover of the essay, and the edge of the stack below it.
 * @param colours `sheets` are the colours of the ten sheets, and `paper` that of the page
 */
export function drawCover(
  { kicker, title, standfirst, credit, capitals }: Cover,
  colours: Pick<Card, 'ground' | 'ink'> & { sheets: string[]; paper: string },
  pen: Pen,
): Card {
  const { ground, ink, sheets, paper } = colours;
  const paths: string[] = [];
  if (title.length === 0) paths.push(drawLine(MARK.text, MARK, { start: MARGIN, baseline: MARK.baseline }, pen));
  if (kicker) paths.push(drawFoot(kicker, KICKER, pen));
  if (credit) paths.push(drawFoot(credit, CREDIT, pen));
  const under = drawStandfirst(standfirst, credit ? CREDIT.baseline - BETWEEN : CREDIT.baseline, pen);
  paths.push(under.paths);
  const top = kicker ? KICKER.baseline + ABOVE : MARGIN;
  if (title.length > 0) paths.push(drawTitle(title, capitals, { top, bottom: under.top - BELOW }, pen));
  return { ground, ink, strips: drawStack(sheets, paper), paths: paths.join('') };
}

/** Draws the title as wood type: its lines have one height, and each fills the measure. */
function drawTitle(
  title: string[],
  capitals: Cover['capitals'],
  { top, bottom }: { top: number; bottom: number },
  pen: Pen,
): string {
  const measure = CARD.width - 2 * MARGIN;
  const broken = title.length > 1 ? title : breakTitle(title[0]!, capitals, (bottom - top) / measure, pen);
  const fit = (height: number) => fitTitle(broken, pen.archivo, capitals, height / measure);
  // The last line takes up no more than its letters, which leaves room for larger ones.
  const { em, lines } = fit(bottom - top + ((LINE - CAPITALS) * measure) / fit(bottom - top).em);
  const size = measure / em;
  return lines
    .map(({ text, width }, i) => {
      const baseline = top + (CAPITALS + i * LINE) * size;
      return drawLine(capitals(text), { size, width: width! }, { start: MARGIN, baseline }, pen);
    })
    .join('');
}

/**
 * Breaks a title into as many lines as give the largest type, since a card has less room than the cover of a page.
 * @param highest the height of the title as a share of its width
 */
function breakTitle(title: string, capitals: Cover['capitals'], highest: number, pen: Pen): string[] {
  const widthOf = measurer(pen.archivo, NARROWEST);
  const narrow = (text: string) => widthOf(capitals(text));
  const words = joinShortWords(title.split(' '));
  const emOf = (lines: string[]) => Math.max(...lines.map(narrow), (lines.length * LINE) / highest);
  const breaks = words.map((_, i) => breakEvenly(words, i + 1, narrow));
  return breaks.reduce((best, lines) => (emOf(lines) < emOf(best) ? lines : best));
}

/** Draws the line under the title, in at most two lines. Returns where its capitals begin, in px from the top. */
function drawStandfirst(standfirst: string | undefined, baseline: number, pen: Pen): { paths: string; top: number } {
  if (!standfirst) return { paths: '', top: baseline };
  const room = { width: CARD.width - 2 * MARGIN, lines: () => 2, sizes: [40, 28] as [number, number], stretch: 88 };
  const { lines, setting } = fitText(standfirst, room, pen.archivo);
  const baselines = lines.map((_, i) => baseline - (lines.length - 1 - i) * 1.2 * setting.size);
  const paths = lines.map((line, i) => drawLine(line, setting, { start: MARGIN, baseline: baselines[i]! }, pen));
  return { paths: paths.join(''), top: baselines[0]! - CAPITALS * setting.size };
}

function drawStack(sheets: string[], paper: string): Strip[] {
  const stack = STACK.map((reach, i) => ({
    colour: sheets[i]!,
    top: COVER_END + i * SHEET,
    height: SHEET,
    width: (reach / 100) * CARD.width,
  }));
  return [{ colour: paper, top: COVER_END, height: CARD.height - COVER_END, width: CARD.width }, ...stack];
}
