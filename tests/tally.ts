/** The results of a set of checks. */
export interface Tally {
  passed: number;
  failed: number;
  /** The names of the skipped checks. */
  skipped: string[];
}

/** Formats a tally on one line: `12 passed, 0 failed, 1 skipped: its name`. */
export function tallyLine({ passed, failed, skipped }: Tally): string {
  const names = skipped.length > 0 ? `, ${skipped.length} skipped: ${skipped.join('; ')}` : '';
  return `${passed} passed, ${failed} failed${names}`;
}
