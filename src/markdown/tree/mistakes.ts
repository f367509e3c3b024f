import type { Point } from 'unist';
import type { VFile } from 'vfile';

/** Something in a text that readers would not see as the author meant it. */
export interface Mistake {
  /** The line of the body, from 1. */
  line: number;
  found: string;
  fix: string;
}

/**
 * Notes a mistake in the file's data, as `mistakes`, to report it to the author (content-files/3-check/text-errors.ts).
 * Comments are other people's words: they are published as well as they can be.
 */
export function addMistake(file: VFile, at: Point | undefined, found: string, fix: string) {
  if (file.data.section?.kind === 'comment') return;
  (file.data.mistakes ??= []).push({ line: at?.line ?? 1, found, fix });
}

/** Returns the place of a character in the text of a node. */
export function pointIn(start: Point, text: string, index: number): Point {
  return { ...start, line: start.line + text.slice(0, index).split('\n').length - 1 };
}
