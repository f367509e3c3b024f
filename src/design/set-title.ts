import type { Archivo } from './archivo.ts';
import { type FittedTitle, fitTitle, LOW } from './fit-title.ts';

/** A title with one set of lines for most windows, and another for low and wide ones. */
export interface SetTitle {
  usual: FittedTitle;
  low: FittedTitle;
  /** The parts of the title that are on one line in both. */
  segments: Segment[];
}

interface Segment {
  text: string;
  usual: Place;
  low: Place;
}

/** Where a segment is in a set of lines. */
export interface Place {
  /** Its line, from 0. */
  line: number;
  isStart: boolean;
  isEnd: boolean;
  /** What it takes up, with the space after it, in em; undefined at the end of a line, or if Archivo lacks a letter. */
  advance: number | undefined;
}

/**
 * Sets a title in both ways.
 * @param lines the lines as the authors break them; undefined to break the title here
 */
export function setTitle(
  title: string,
  lines: string[] | undefined,
  archivo: Pick<Archivo, 'has' | 'measure'>,
  capitals: (text: string) => string,
): SetTitle {
  const usual = fitTitle(lines ?? [title], archivo, capitals);
  const low = fitTitle([title], archivo, capitals, LOW);
  const words = title.split(/\s+/);
  const inUsual = placesOf(usual);
  const inLow = placesOf(low);
  const starts = [...words.keys()].filter((i) => inUsual[i]!.isStart || inLow[i]!.isStart);
  const segments = starts.map((start, n) => {
    const end = starts[n + 1] ?? words.length;
    const text = words.slice(start, end).join(' ');
    const placeIn = ({ lines: set }: FittedTitle, places: WordPlace[]): Place => {
      const { line, isStart } = places[start]!;
      const { isEnd } = places[end - 1]!;
      const { width } = set[line]!;
      const advance = isEnd || width === undefined ? undefined : archivo.measure(capitals(`${text} `), width).advance;
      return { line, isStart, isEnd, advance };
    };
    return { text, usual: placeIn(usual, inUsual), low: placeIn(low, inLow) };
  });
  return { usual, low, segments };
}

type WordPlace = Omit<Place, 'advance'>;

function placesOf({ lines }: FittedTitle): WordPlace[] {
  return lines.flatMap(({ text }, line) => {
    const { length } = text.split(/\s+/);
    return Array.from({ length }, (_, i) => ({ line, isStart: i === 0, isEnd: i === length - 1 }));
  });
}
