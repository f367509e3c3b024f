/** Returns the first sentence of a text, by the rules of its language (Unicode TR29). */
export function firstSentence(text: string, language = 'en'): string {
  const [first] = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return first?.segment.trim() ?? '';
}

/**
 * Shortens a text to at most the given number of characters: cuts it after a word, or within a very long one, and
 * adds "…". Returns a short text unchanged.
 */
export function cutAtWord(text: string, characters: number): string {
  if (text.length <= characters) return text;
  const head = text.slice(0, characters);
  const cut = head.lastIndexOf(' ');
  return `${head.slice(0, cut > characters / 3 ? cut : characters - 1).replace(/[\s\p{P}\p{Cs}]+$/u, '')}…`;
}
