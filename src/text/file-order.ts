const byName = new Intl.Collator('en', { numeric: true });

/** Compares file names: `9` comes before `10`. Equal names are compared by code unit: one order on every machine. */
export function byFileName(a: string, b: string): number {
  return byName.compare(a, b) || (a < b ? -1 : Number(a > b));
}
