/**
 * Returns the sign by which quotes and citations name a paragraph of the essay: `5.2` for `p5.2`, `z.1` for `z.1`;
 * undefined for a heading or a note. It is not in ids.ts, which is part of the code of search: whoever loaded it would
 * load search too.
 */
export function paragraphSign(id: string): string | undefined {
  return /^p?([^.-]+\.\d+[a-z]*)$/.exec(id)?.[1];
}
