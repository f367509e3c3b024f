/** A piece of an excerpt. */
interface Piece {
  text: string;
  /** Whether it is a search hit. */
  isHit: boolean;
}

/** The length of an excerpt, and of the text before its first hit, in characters. */
const LENGTH = 220;
const LEAD = 60;

/**
 * Returns about 220 characters of a text around its first hit, cut between words, with "…" where it was cut.
 *
 * @param hits ranges in the text, in order; each end is exclusive
 */
export function excerpt(text: string, hits: [start: number, end: number][]): Piece[] {
  const first = hits[0]?.[0] ?? 0;
  let from = Math.max(0, Math.min(first - LEAD, text.length - LENGTH));
  if (from > 0) from = Math.min(first, from + gap(text.slice(from)));
  let to = Math.min(text.length, Math.max(from + LENGTH, hits[0]?.[1] ?? 0));
  if (to < text.length) to = Math.max(hits[0]?.[1] ?? 0, lastGap(text, from, to));

  const pieces: Piece[] = [];
  let at = from;
  const add = (end: number, isHit: boolean) => {
    if (end > at) pieces.push({ text: text.slice(at, end), isHit });
    at = Math.max(at, end);
  };
  if (from > 0) pieces.push({ text: '… ', isHit: false });
  for (const [start, end] of hits.filter((hit) => hit[1] <= to)) {
    add(start, false);
    add(end, true);
  }
  add(to, false);
  if (to < text.length) pieces.push({ text: ' …', isHit: false });
  return pieces;
}

/** Returns where the next word begins, or 0 if it is too far: a writing system without spaces may be cut anywhere. */
function gap(text: string): number {
  const at = text.search(/\s\S/) + 1;
  return at > LEAD ? 0 : at;
}

function lastGap(text: string, from: number, to: number): number {
  const at = text.lastIndexOf(' ', to);
  return at > from + LENGTH / 2 ? at : to;
}
