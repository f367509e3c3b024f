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
 * Splits places, given in reading order, into runs of consecutive paragraphs. An index names a run as one reference. The
 * places in a section are sorted by label, since readers look up numbers; a run ends where paragraphs have changed places.
 */
export function runsOf<Place extends Position>(places: Place[]): Place[][] {
  const runs: Place[][] = [];
  const sections = Map.groupBy(places, ({ section }) => section).values();
  for (const place of [...sections].flatMap((own) => own.toSorted(byLabel))) {
    const before = runs.at(-1)?.at(-1);
    const isNext =
      before?.section === place.section && before.paragraph === place.paragraph - 1 && follows(before, place);
    if (isNext) runs.at(-1)!.push(place);
    else runs.push([place]);
  }
  return runs;
}

const { compare } = new Intl.Collator('en', { numeric: true });

function byLabel({ label: a }: Position, { label: b }: Position): number {
  return compare(String(a), String(b));
}

function follows(before: Position, { label }: Position): boolean {
  const step = Number.parseInt(String(label), 10) - Number.parseInt(String(before.label), 10);
  return step === 0 || step === 1;
}
