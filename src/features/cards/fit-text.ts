import type { Archivo } from '#design/archivo.ts';
import { breakEvenly } from '#design/fit-title.ts';
import { cutAtWord } from '#text/shorten.ts';
import type { Setting } from './card.ts';

/** The room for a text, in px, and how it is set. */
export interface Room {
  width: number;
  /** The most lines at a size in px. */
  lines: (size: number) => number;
  /** The size to use if the text fits, and the smallest one; a text too long for that is cut. */
  sizes: [largest: number, smallest: number];
  /** Width of the letters in percent. */
  stretch: number;
}

export interface FittedText {
  lines: string[];
  setting: Setting;
}

/** The step between two sizes, in px. */
const STEP = 4;

/** Breaks a text into even lines, in the largest type that fits; cuts it if none does. */
export function fitText(text: string, room: Room, archivo: Pick<Archivo, 'measure'>): FittedText {
  const [largest, smallest] = room.sizes;
  const widthOf = measurer(archivo, room.stretch);
  for (let size = largest; size >= smallest; size -= STEP) {
    const lines = breakInto(text, room.width / size, room.lines(size), widthOf);
    if (lines) return { lines, setting: { size, width: room.stretch } };
  }
  return fitText(cutAtWord(text, Math.floor(text.length * 0.9)), { ...room, sizes: [smallest, smallest] }, archivo);
}

/** Returns the lines of a text, as few and as even as possible; undefined if they do not fit. Widths are in em. */
function breakInto(
  text: string,
  width: number,
  mostLines: number,
  widthOf: (text: string) => number,
): string[] | undefined {
  const words = text.split(' ');
  for (let count = Math.ceil(widthOf(text) / width); count <= mostLines; count++) {
    const lines = breakEvenly(words, count, widthOf);
    if (lines.every((line) => widthOf(line) <= width)) return lines;
  }
  return undefined;
}

/** Makes a measure of texts that measures each word once: in even lines, the same words are measured many times. */
export function measurer({ measure }: Pick<Archivo, 'measure'>, stretch: number): (text: string) => number {
  const known = new Map<string, number>();
  const advanceOf = (word: string) => {
    const advance = known.get(word) ?? measure(word, stretch).advance;
    known.set(word, advance);
    return advance;
  };
  return (text) => {
    const words = text.split(' ');
    return words.reduce((sum, word) => sum + advanceOf(word), (words.length - 1) * advanceOf(' '));
  };
}
