/** Returns a term as an index sorts it: in Arabic without the article, or all terms would be under one letter. */
export function sortName(term: string, language: string): string {
  return /^ar\b/.test(language) ? term.replace(/^ال(?=\p{L}{2})/u, '') : term;
}
