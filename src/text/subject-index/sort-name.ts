/**
 * Returns a term as an index sorts it: without what comes before its first letter or digit, and in Arabic without the
 * article, or all terms would be under one letter.
 */
export function sortName(term: string, language: string): string {
  const bare = term.replace(/^[^\p{L}\p{N}]+/u, '') || term;
  return /^ar\b/.test(language) ? bare.replace(/^ال(?=\p{L}{2})/u, '') : bare;
}
