/**
 * Folds a text for a search: removes case, all combining marks, apostrophes, the points and commas in numbers, soft
 * hyphens and the Arabic tatweel. It forgives more than `foldAccents`, since readers type none of these reliably.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’ʼ.,\u00ad\u0640]/gu, '')
    .toLowerCase();
}

/**
 * Removes accents and other diacritics. Other combining marks stay: in Hindi, for example, they are vowels, and words
 * that differ in them are different words.
 */
export function foldAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .normalize('NFC');
}
