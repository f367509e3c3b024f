/** A day as running text has it: `2023-02-28` → "28 February 2023". */
export function day(date: string): string {
  return new Date(date).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
}
