/** What search suggests where it does not find all the words; loaded on demand. */
import { Vocabulary } from '#text/vocabulary.ts';

export { correctTypos } from './correct-typos.ts';
export { exampleWord } from './example-word.ts';

/** A word as it is offered to readers: with its hyphens or, in a script without spaces between words, a clause. */
const OFFERED = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’-][\p{L}\p{N}\p{M}]+)*/gu;

/** Returns the words of texts as they are offered to readers, the most frequent first, and the parts of hyphenated ones. */
export function wordsToOffer(texts: Iterable<{ text: string }>): string[] {
  const words = new Vocabulary();
  for (const { text } of texts) {
    for (const [word] of text.matchAll(OFFERED)) for (const one of new Set([word, ...word.split('-')])) words.add(one);
  }
  return words.toList();
}
