import { expect, test } from 'vitest';
import { fingerprintOf } from '#ledger/model/fingerprint.ts';
import type { Text } from '#ledger/model/text.ts';
import { Chance, randomFrom } from '../../../tests/chance.ts';
import { candidateFinder } from './candidates.ts';

const chance = new Chance(randomFrom(7));

const toText = (words: string[], id = ''): Text => ({
  id,
  kind: 'passage',
  section: 'p1',
  print: fingerprintOf(words.join(' ')),
});

/** Makes sixty paragraphs of forty words each, all taken from the same few words. */
const paragraphsOf = (vocabulary: number) =>
  Array.from({ length: 60 }, () => Array.from({ length: 40 }, () => `w${chance.upTo(vocabulary)}`));

/** Replaces every fourth word with one that no paragraph has. */
const edited = (words: string[]) => words.map((word, i) => (i % 4 === 3 ? `new${i}` : word));

/** Returns how many paragraphs are among those that their old versions are compared with. */
function countFound(paragraphs: string[][], toOld: (words: string[]) => string[]): number {
  const find = candidateFinder(paragraphs.map((words, i) => toText(words, `p1.${i}`)));
  return paragraphs.filter((words, i) => find(toText(toOld(words))).some(({ id }) => id === `p1.${i}`)).length;
}

test('a paragraph with three quarters of its words in any order is found, though dozens share each of them', () => {
  expect(countFound(paragraphsOf(100), (words) => edited(words).toSorted())).toBe(60);
});

test('a paragraph is found by neighbouring words, though each of its words is in nearly every other', () => {
  expect(countFound(paragraphsOf(12), edited)).toBe(60);
});
