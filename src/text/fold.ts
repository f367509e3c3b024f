/** Letters that Unicode does not decompose, and the stroke of ½, and what readers type for them. */
const PLAIN: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  œ: 'oe',
  æ: 'ae',
  þ: 'th',
  ð: 'd',
  đ: 'd',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ı: 'i',
  ə: 'e',
  ς: 'σ',
  '\u2044': '/',
};
const LETTER = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');

/**
 * Folds a text for a search: removes case, all combining marks, apostrophes, the signs in numbers, invisible signs and
 * the Arabic tatweel, and replaces letters that many keyboards lack. It forgives more than `foldAccents`, since readers
 * type none of these reliably.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’ʼ.,\u0640]/gu, '')
    .toLowerCase()
    .replace(LETTER, (letter) => PLAIN[letter]!);
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
