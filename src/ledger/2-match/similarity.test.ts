import { describe, expect, test } from 'vitest';
import { fingerprintOf } from '#ledger/model/fingerprint.ts';
import { BREAD, HONEY, SALT, WATER } from '../../../tests/fixtures/made-edition.ts';
import { isEdited, isInItsPlace, isPiece, isWithin, type Similarity, similarityOf } from './similarity.ts';

const words = SALT.split(' ');
const firstHalf = words.slice(0, 10).join(' ');
/** The words of SALT, each apart from its neighbours. */
const scattered = words.map((word, i) => `${word} w${i}x y${i}z`).join(' ');
const isAmong = (judge: (similarity: Similarity) => boolean, before: string, after: string) =>
  judge(similarityOf(fingerprintOf(before), fingerprintOf(after)));

describe('a paragraph is the same one, edited,', () => {
  test.each([
    [
      'if a word of a short sentence changes',
      'Whoever held the pass decided the price of salt.',
      'Whoever kept the pass decided the price of salt.',
    ],
    [
      'if its words are in another order and a few are new',
      SALT,
      `${words.slice(4).toSorted().join(' ')} and so on, ever on.`,
    ],
    ['if half of it is new and half stays as it was', SALT, `${firstHalf}, but nobody now alive has seen any of it.`],
  ])('%s', (_why, before, after) => {
    expect(isAmong(isEdited, before, after)).toBe(true);
  });

  test.each([
    ['if only a few short words are left', 'So be it, then.', 'So be it, now.'],
    [
      'if only two fifths of it are left',
      SALT,
      `${words.slice(0, 8).join(' ')}, but nobody alive now has seen it or can ever say when.`,
    ],
    ['if only half of its words are there, none beside another', SALT, scattered.split(' ').slice(0, 30).join(' ')],
    ['if its words are scattered over a text three times as long', SALT, scattered],
    ['if other words are in its place', SALT, HONEY],
  ])('not %s', (_why, before, after) => {
    expect(isAmong(isEdited, before, after)).toBe(false);
  });
});

describe('a paragraph became part of a longer one', () => {
  const host = `${WATER} ${BREAD}`;
  test.each([
    ['if it is in it word for word', SALT, `${host} ${SALT}`],
    [
      'if it is in it with every seventh word changed',
      SALT,
      `${host} ${words.map((word, i) => (i % 7 === 3 ? `new${i}` : word)).join(' ')}`,
    ],
  ])('%s', (_why, before, after) => {
    expect(isAmong(isWithin, before, after)).toBe(true);
  });

  test.each([
    ['if only half of it is there', SALT, `${host} ${firstHalf}`],
    ['if its words are there, but apart', SALT, scattered],
    ['if it is a few words that any text has', 'So be it.', `${host} So be it.`],
  ])('not %s', (_why, before, after) => {
    expect(isAmong(isWithin, before, after)).toBe(false);
  });
});

describe('a paragraph is a piece of an older one', () => {
  const whole = `${WATER} ${SALT} ${BREAD}`;
  test.each([
    ['if it is a sentence of it', whole, SALT],
    [
      'if it is a sentence of it with two words changed',
      whole,
      firstHalf.replace('mules', 'donkeys').replace('Salt', 'Gold'),
    ],
  ])('%s', (_why, before, after) => {
    expect(isAmong(isPiece, before, after)).toBe(true);
  });

  test.each([
    [
      'if it only begins with a clause of it',
      whole,
      `${words.slice(0, 12).join(' ')} eleven other lords later claimed it too`,
    ],
    [
      'if it has common words of it in an order of its own',
      whole,
      'The people who ask about it, the grain of the valley, and them.',
    ],
    ['if it is a few words that any text has', whole, 'The grain of the whole valley.'],
  ])('not %s', (_why, before, after) => {
    expect(isAmong(isPiece, before, after)).toBe(false);
  });
});

describe('what is between the same two paragraphs is the same', () => {
  test.each([
    ['if half of its words changed', 'So be it, my friends.', 'So be it, and gladly.'],
    ['if it is a row of signs', '* * *', '— — —'],
  ])('%s', (_why, before, after) => {
    expect(isAmong(isInItsPlace, before, after)).toBe(true);
  });

  test.each([
    [
      'if it has only common words in common',
      SALT,
      'Bread is for all who came and of the few that held on to it each night.',
    ],
    ['if a row of signs became words', '* * *', 'So be it.'],
  ])('not %s', (_why, before, after) => {
    expect(isAmong(isInItsPlace, before, after)).toBe(false);
  });
});
