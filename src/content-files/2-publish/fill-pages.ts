import type { Rendered } from '#markdown/render.ts';

/**
 * Maximum bytes of the essay or its comments on a page: 34 KB in brotli 11 on the fullest page of the tests’ long
 * essay.
 */
const PAGE_BYTES = 110_000;
/** Bytes around each text: its heading or its author, and its links. */
const FRAME_BYTES = 1_000;

/** Bytes of the line that links to what a comment is about. */
export const ABOUT_BYTES = 200;
/** Maximum bytes of comments on the page of a point. */
export const POINT_COMMENTS_BYTES = 30_000;

/** Divides consecutive texts into pages, each with as many as fit and at least one. */
export function fillPages<Text>(texts: Text[], weigh: (text: Text) => number, bytes = PAGE_BYTES): [Text, ...Text[]][] {
  const pages: [Text, ...Text[]][] = [];
  let room = 0;
  for (const text of texts) {
    const weight = weigh(text);
    const page = pages.at(-1);
    if (page && weight <= room) page.push(text);
    else pages.push([text]);
    room = (page && weight <= room ? room : bytes) - weight;
  }
  return pages;
}

/** Returns the bytes that a text takes up on a page. */
export function weightOf({ bytes }: Rendered): number {
  return bytes + FRAME_BYTES;
}
