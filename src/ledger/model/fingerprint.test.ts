import { expect, test } from 'vitest';
import { fingerprintOf, readFingerprint, writeFingerprint } from './fingerprint.ts';

test('signs, spaces and the case of letters do not change it, words do', () => {
  const { digest } = fingerprintOf('Water runs — down the hill.');
  expect(fingerprintOf('“Water”  runs down the Hill').digest).toBe(digest);
  expect(fingerprintOf('Water runs up the hill.').digest).not.toBe(digest);
});

test('it has a character for each word, and for each letter of a script without spaces', () => {
  expect(fingerprintOf('Été à Malmö, 1999').words).toHaveLength(4);
  expect(fingerprintOf('水車 Mühle が回る').words).toHaveLength(6);
  expect(fingerprintOf('one two one').words).toMatch(/^(.).\1$/);
});

test('of a very long text it has the first ten thousand words', () => {
  expect(fingerprintOf('word '.repeat(50_000)).words).toHaveLength(10_000);
});

test('texts without a word are told apart by their signs', () => {
  expect(fingerprintOf('***').digest).not.toBe(fingerprintOf('?!').digest);
});

test('it is read as it was written', () => {
  const print = fingerprintOf('Water runs down the hill to the mill.');
  expect(readFingerprint(writeFingerprint(print))).toEqual(print);
  expect(readFingerprint('nothing of the kind')).toBeUndefined();
});
