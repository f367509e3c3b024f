/** A term as an index sorts it: in Arabic without its article, under which all would stand. */
export function sortName(term: string, language: string): string {
  return /^ar\b/.test(language) ? term.replace(/^ال(?=\p{L}{2})/u, '') : term;
}
