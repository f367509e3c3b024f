/** A change to a text: replaces the characters from `start` up to `end`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * Applies edits to a piece of a text, and skips those outside it.
 * @param from the offset of the piece in the text that the edits refer to
 */
export function applyEdits(piece: string, from: number, edits: Edit[]): string {
  return edits
    .filter(({ start, end }) => start >= from && end <= from + piece.length)
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start - from) + edit.text + text.slice(edit.end - from), piece);
}
