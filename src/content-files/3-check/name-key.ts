/**
 * Returns a key that is the same for names that readers and some file systems cannot tell apart: they differ only in
 * case, or in how their accents are composed.
 */
export function nameKey(name: string): string {
  return name.toLowerCase().normalize('NFC');
}
