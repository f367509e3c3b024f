const byName = new Intl.Collator('en', { numeric: true });

/** Compares names of files: `9` comes before `10`. What is alike to that has an order too, the same on each machine. */
export function byFileName(a: string, b: string): number {
  return byName.compare(a, b) || (a < b ? -1 : Number(a > b));
}
