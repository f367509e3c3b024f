import { countComments } from '#collections/comments.ts';
import { creditOf } from '#collections/credit.ts';
import { onceABuild } from '#collections/entries.ts';
import { getEssay } from '#collections/essay.ts';
import { getMessages } from '#collections/messages.ts';
import { getPoints } from '#collections/points.ts';
import { cutArchivoLatin } from '#design/archivo-latin.ts';
import { fitNumeral, NUMERAL_WIDTHS, sheetOf } from '#design/fit-numeral.ts';
import { kindOfPath } from '#routes.ts';
import { site } from '#site.ts';
import { cutAtWord } from '#text/shorten.ts';
import { MOST_CARDS } from './card-count.ts';
import type { Card, Pen } from './card.ts';
import { drawCover } from './draw-cover.ts';
import { BASELINE, CAPITALS, drawSheet, NUMERAL } from './draw-sheet.ts';

/** A card of this site. */
export interface PlannedCard {
  /** The name of its file, without the extension. */
  name: string;
  /** Its words, for readers who do not see it. */
  alt: string;
  /** @param colourOf returns the colour of the light paper's token, such as `cover` */
  draw: (colourOf: (token: string) => string) => Card;
}

/** More characters of a text cannot be read on a card. */
const LONGEST_TEXT = 300;
/** The width of the largest numeral, in its own em. Up to two figures keep the width of their sheet. */
const ROOM = 1.1;
/** Marks, and figures for languages whose own Archivo lacks. */
const SIGNS = '&“…0123456789 ';
/** The sign of comments in the contents, as high on the card as numerals. */
const QUOTE = { text: '“', width: 112, size: 600, baseline: BASELINE + CAPITALS * (600 - NUMERAL) };
/** The sizes of headings in px: that of a point, and that of a page. */
const [POINT, PAGE] = [72, 120];

/** The cards of this site, in the order of its pages; none without its address, which links to pictures begin with. */
export const getCards = onceABuild(async (): Promise<PlannedCard[]> => {
  if (!site.url) return [];
  const essay = await getEssay();
  const messages = await getMessages();
  const points = (await getPoints()).slice(0, MOST_CARDS);
  const capitals = (text: string) => text.toLocaleUpperCase(essay.language);
  const [title, credit, comments] = [essay.title, creditOf(essay, messages), messages.t('comments')].map(tidy);
  const headings = points.map((point) => tidy(point.title));
  const { kicker, standfirst } = essay;
  const words = [title, credit, comments, kicker, standfirst, ...headings].join('');
  const archivo = await cutArchivoLatin([...new Set(SIGNS + words + capitals(title!))].join(''));
  const pen: Pen = { archivo, isRightToLeft: essay.direction === 'rtl' };

  // A card that cannot say whose essay is retold has no words of it.
  const isSilent = essay.edition.retells !== undefined && !archivo.has(credit!);
  const ifDrawn = (text = '') => (!isSilent && archivo.has(tidy(text)) ? tidy(text) : '');
  const foot = [title, credit].map(ifDrawn).filter(Boolean);
  const altOf = (...texts: (string | undefined)[]) => [...texts, title, credit].filter(Boolean).join(' · ');

  const essayCard: PlannedCard = {
    name: 'essay',
    alt: altOf(),
    draw: (colourOf) => {
      const lines = (essay.titleLines ?? [title!]).map(tidy);
      const isDrawn = lines.every((line) => ifDrawn(capitals(line)));
      const texts = { kicker: ifDrawn(kicker), standfirst: ifDrawn(standfirst), credit: ifDrawn(credit) };
      const sheets = NUMERAL_WIDTHS.map((_, i) => colourOf(`stock-${i + 1}`));
      const colours = { ground: colourOf('cover'), ink: colourOf('cover-ink'), sheets, paper: colourOf('paper') };
      return drawCover({ ...texts, title: isDrawn ? lines : [], capitals }, colours, pen);
    },
  };
  const commentsCard: PlannedCard = {
    name: 'comments',
    alt: altOf(comments),
    draw: (colourOf) =>
      drawSheet(
        { mark: QUOTE, heading: ifDrawn(comments), size: PAGE, foot },
        { ground: colourOf('cover'), ink: colourOf('cover-ink') },
        pen,
      ),
  };
  const pointCards = points.map(({ number, address }, i): PlannedCard => {
    const figures = messages.figures(number);
    return {
      name: address,
      alt: altOf(`${figures}. ${headings[i]!}`),
      draw: (colourOf) => {
        const { width, scale } = fitNumeral(number, archivo, ROOM);
        const mark = {
          text: archivo.has(figures) ? figures : String(number),
          width,
          size: NUMERAL * scale,
          baseline: BASELINE,
        };
        const colours = { ground: colourOf(`stock-${sheetOf(number)}`), ink: colourOf('sheet-text') };
        return drawSheet({ mark, heading: ifDrawn(headings[i]), size: POINT, foot }, colours, pen);
      },
    };
  });
  return [essayCard, ...((await countComments()) > 0 ? [commentsCard] : []), ...pointCards];
});

const getCardsByName = onceABuild(async () => new Map((await getCards()).map((card) => [card.name, card])));

/**
 * Returns the card of a page: that of its point, also for comments on the point; that of the comments; or else that
 * of the essay. Returns undefined on a site without cards.
 */
export async function cardOf(path: string): Promise<PlannedCard | undefined> {
  const cards = await getCardsByName();
  return cards.get(nameOf(path)) ?? cards.get('essay');
}

function nameOf(path: string): string {
  const kind = kindOfPath(path);
  if (kind === 'comments') return kind;
  return kind === 'point' || kind === 'point-comments' ? path.slice(0, path.indexOf('/')) : 'essay';
}

/** Shortens a text to what a card has room for, without characters that have no form of their own. */
function tidy(text: string): string {
  const visible = text.replace(/\p{Default_Ignorable_Code_Point}/gu, '').replace(/\s+/g, ' ');
  return cutAtWord(visible.trim(), LONGEST_TEXT);
}
