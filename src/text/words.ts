/** Returns the words of a text in lower case without accents, split at apostrophes: `Été’s` → `ete`, `s`. */
export function wordsIn(text: string, language = 'en'): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    if (isWordLike) words.push(...fold(segment).split(/['’]/).filter(Boolean));
  }
  return words;
}

function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .normalize('NFC');
}
