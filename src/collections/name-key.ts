/** What two names have alike that are one to a reader, and to some systems: another case, or accents put together otherwise. */
export function nameKey(name: string): string {
  return name.toLowerCase().normalize('NFC');
}
