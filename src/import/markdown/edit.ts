/** A change to a text: what stands from one place to another becomes something else. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * Makes changes in a piece of a text; those outside of it are passed over.
 * @param from where the piece begins in the text in which the changes have their places
 */
export function applyEdits(piece: string, from: number, edits: Edit[]): string {
  return edits
    .filter(({ start, end }) => start >= from && end <= from + piece.length)
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start - from) + edit.text + text.slice(edit.end - from), piece);
}
