const byName = new Intl.Collator('en', { numeric: true });

/** Compares file names: `9` comes before `10`. Equal names are compared by code unit: one order on every machine. */
export function byFileName(a: string, b: string): number {
  return byName.compare(a, b) || (a < b ? -1 : Number(a > b));
}

/**
 * Returns a key that is the same for names that readers and some file systems cannot tell apart: they differ only in
 * case, or in how their accents are composed.
 */
export function nameKey(name: string): string {
  return name.toLowerCase().normalize('NFC');
}
