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
  isFirst: boolean;
  isLast: boolean;
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
  const places = [usual, low].map((fitted) => placesOf(fitted));
  const segments: Segment[] = [];
  words.forEach((word, i) => {
    const [inUsual, inLow] = places.map((words) => words[i]!) as [Place, Place];
    const segment = segments.at(-1);
    if (!segment || inUsual.isFirst || inLow.isFirst) segments.push({ text: word, usual: inUsual, low: inLow });
    else {
      segment.text += ` ${word}`;
      for (const [own, next] of [
        [segment.usual, inUsual],
        [segment.low, inLow],
      ] as const)
        own.isLast = next.isLast;
    }
  });
  return { usual, low, segments };
}

/** Returns the place of each word. */
function placesOf({ lines }: FittedTitle): Place[] {
  return lines.flatMap(({ text }, line) => {
    const { length } = text.split(/\s+/);
    return Array.from({ length }, (_, i) => ({ line, isFirst: i === 0, isLast: i === length - 1 }));
  });
}
