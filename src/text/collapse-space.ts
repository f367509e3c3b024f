/** Makes each run of white space a single space, and removes it from both ends. */
export function collapseSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
