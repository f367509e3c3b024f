import { countWords } from './dictionary-words.ts';
import { HAN_AND_KANA } from './writing-systems.ts';

/** Words per minute of an adult who reads English carefully: the mean for non-fiction is 238 (Brysbaert 2019). */
const ENGLISH = 225;
/**
 * Words per minute in other languages; letters per minute in those without spaces between words. From the same texts
 * read aloud in 17 languages (IReST; Trauzettel-Klosinski and Dietz 2012, doi 10.1167/iovs.11-8284); English has 228.
 */
const WORDS: Record<string, number> = {
  ar: 138,
  de: 179,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
};
const LETTERS: Record<string, number> = { ja: 357, zh: 255 };
/** For a language that was not measured: the mean of those that were. */
const MEAN = 184;

/** What counts as a letter here: the texts measured were in Chinese and Japanese. */
const LETTER = new RegExp(`[${HAN_AND_KANA}]`, 'gu');

/** Returns the minutes it takes to read some texts in a language, rounded, at least 1. */
export function wholeMinutesToRead(texts: string[], tag: string): number {
  return Math.max(1, Math.round(minutesToRead(texts, tag)));
}

/** Returns the minutes it takes to read some texts in a language, not rounded. */
export function minutesToRead(texts: string[], tag: string): number {
  const { language } = new Intl.Locale(tag);
  const letters = LETTERS[language];
  const pace = language === 'en' ? ENGLISH : (WORDS[language] ?? MEAN);
  // Joined, since countWords() makes a new segmenter on every call.
  const all = texts.join('\n');
  if (!letters) return countWords(all, tag) / pace;
  return (all.match(LETTER) ?? []).length / letters + countWords(all.replace(LETTER, ' '), tag) / pace;
}
