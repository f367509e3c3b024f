import { dictionaryWords } from '#text/dictionary-words.ts';
import { stopWordTest } from '#text/stop-words.ts';

/** A word and the paragraphs that contain it. */
export interface FrequentWord {
  word: string;
  count: number;
  /** Ids of paragraphs. */
  places: string[];
}

/** How often a word must occur in a text to be worth an index entry. */
const OFTEN = 4;

/**
 * Returns the frequent words of a text that are in no index term: the most frequent first, ties in alphabetical order.
 * @param entries all words and phrases that the terms consist of
 */
export function frequentWords(passages: Passage[], entries: string[], language: string): FrequentWord[] {
  const isStopWord = stopWordTest(language);
  const known = new Set(entries.flatMap((entry) => dictionaryWords(entry, language)));
  const found = new Map<string, FrequentWord>();
  for (const { id, text } of passages) {
    for (const word of dictionaryWords(text, language)) {
      if (isStopWord(word) || known.has(word)) continue;
      const so = found.get(word) ?? { word, count: 0, places: [] };
      found.set(word, { word, count: so.count + 1, places: [...new Set([...so.places, id])] });
    }
  }
  const { compare } = new Intl.Collator(language);
  return [...found.values()]
    .filter(({ count }) => count >= OFTEN)
    .toSorted((a, b) => b.count - a.count || compare(a.word, b.word));
}

interface Passage {
  id: string;
  text: string;
}
