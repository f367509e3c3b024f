/**
 * Where a paragraph is, as a quote names it. It is not in ids.ts, which is part of the code of search: whoever loaded it
 * would load search too.
 */
export interface PassageMark {
  section: 'opening' | 'point' | 'closing';
  /** The address of the point. */
  address: string | undefined;
  /** The number of the paragraph in its section, perhaps with letters; undefined for a heading or a note. */
  paragraph: string | undefined;
}

/** Takes apart the id of a passage of the essay: point 5, paragraph 2 for `p5.2`; the closing, paragraph 1 for `z.1`. */
export function passageMark(id: string): PassageMark {
  const [, prefix, address, paragraph] = /^(p0|z|p(\d+[a-z]*))(?:\.(\d+[a-z]*)$)?/.exec(id) ?? [];
  return { section: prefix === 'p0' ? 'opening' : prefix === 'z' ? 'closing' : 'point', address, paragraph };
}
