/** Where a paragraph is: in which section, and at which position in it. */
interface Position {
  /** What identifies the section. */
  section: string;
  /** From 1. */
  paragraph: number;
  /** Its permanent label in the section, such as 2 or `2a`. */
  label: number | string;
}

/**
 * Splits places, grouped by section, into runs of consecutive paragraphs. An index names a run as one locator. Where
 * paragraphs have changed places, a run ends: readers would expect others between 3 and 1.
 */
export function runsOf<Place extends Position>(places: Place[]): Place[][] {
  const runs: Place[][] = [];
  for (const place of places) {
    const before = runs.at(-1)?.at(-1);
    const isNext =
      before?.section === place.section && before.paragraph === place.paragraph - 1 && follows(before, place);
    if (isNext) runs.at(-1)!.push(place);
    else runs.push([place]);
  }
  return runs;
}

function follows(before: Position, { label }: Position): boolean {
  const step = Number.parseInt(String(label), 10) - Number.parseInt(String(before.label), 10);
  return step === 0 || step === 1;
}
