import { describe, expect, test } from 'vitest';
import { cutAtWord, firstSentence } from './shorten.ts';

describe('a text is cut after a word', () => {
  test('one that is short enough is whole', () => {
    expect(cutAtWord('Dissent is a form of love!', 26)).toBe('Dissent is a form of love!');
  });

  test('thirty words', () => {
    expect(cutAtWord('bridge '.repeat(30).trim(), 28)).toBe('bridge bridge bridge bridge…');
  });

  test('a word that ends at the limit goes, since the sign needs a place', () => {
    expect(cutAtWord('one two six ten', 11)).toBe('one two…');
  });

  test('a comma, a dash or a quotation mark before the sign goes too', () => {
    expect(cutAtWord('Unity, they say — and so on', 18)).toBe('Unity, they say…');
  });

  test('one long word is cut within it', () => {
    expect(cutAtWord('a'.repeat(40), 28)).toBe(`${'a'.repeat(27)}…`);
  });

  test('a long word after a very short one is cut within it', () => {
    expect(cutAtWord(`A ${'b'.repeat(40)}`, 28)).toBe(`A ${'b'.repeat(25)}…`);
  });

  test('a script without spaces is cut between letters', () => {
    expect(cutAtWord('我们需要团结才能自由吗', 6)).toBe('我们需要团…');
  });

  test('a letter made of two code units is not torn', () => {
    expect(cutAtWord('😀'.repeat(20), 28)).toBe(`${'😀'.repeat(13)}…`);
    expect(cutAtWord('a'.repeat(26) + '𝔟'.repeat(9), 28)).toBe(`${'a'.repeat(26)}…`);
  });

  test('no text comes out longer than the limit or with half a letter', () => {
    const texts = [
      '😀'.repeat(40),
      'a😀'.repeat(40),
      'word '.repeat(40),
      'é'.normalize('NFD').repeat(40),
      '…'.repeat(40),
    ];
    for (const text of texts) {
      for (let limit = 1; limit < 40; limit++) {
        const cut = cutAtWord(text, limit);
        expect(cut.length, `${text} at ${limit}`).toBeLessThanOrEqual(limit);
        expect(cut.isWellFormed(), `${text} at ${limit}`).toBe(true);
      }
    }
  });
});

test.each([
  ['Is it? Yes. It is.', 'en', 'Is it?'],
  ['It is 3.5 of them. More.', 'en', 'It is 3.5 of them.'],
  ['She held e.g. this. Then more.', 'en', 'She held e.g. this.'],
  ['¿Qué es? Esto.', 'es', '¿Qué es?'],
  ['今天很好。明天呢？', 'zh', '今天很好。'],
  ['Without an end', 'en', 'Without an end'],
  ['', 'en', ''],
])('the first sentence of %j', (text, language, sentence) => {
  expect(firstSentence(text, language)).toBe(sentence);
});
