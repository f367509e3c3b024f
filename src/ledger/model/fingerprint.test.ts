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

test.each([
  ["Don’t say ‘it’s o’clock’, don't", 'Y6lOYG2_fR.5v2R9uffWwK3UI5v2R'],
  ['co\u00adoper\u00adate', 'MKnKqRcNIw.b_tZIT'],
  ['3.5 of 1,000 on 2026-01-05', 'jHB7Vzf1c4.q-Aq9CfiaRzz9A5NSk'],
  ['ＡＢＣ ﬁve ½ x² ①', 'Yhr3dCfDxU.1vh_fisorQfi'],
  ['e\u0301te\u0301 Malmo\u0308 İstanbul', 'bD2wo1ADwv.I5-wGl'],
  ['\u0301 lone \u0308\u0304 marks', 'izOgWLVXDV.5WxzYR-T'],
  ['น้ำไหล ๑๒ ครั้ง', 'iDYuNpZ8Ak.V9ItsQBKZz7qmmcalTWu'],
  ['水車がゆらり回る。ガラス々〇ー・ｶﾞ', '0b_mxioEjy.dfPzwwK2xkGf7hMJ6t5hjZcYo8KJ6t'],
  ['မြန်မာ ខ្មែរ ລາວ', 'i3srZWyMoG.ggknCfPA0E3O9_shwn'],
  ['الحـــرية كُلُّها', 'pE-aISwZJv.4EO7'],
  ['हिन्दी में לְאַט', 'iB0yYiGWFL.zOlZhQ'],
  ['Ёлка у\u0301тром 한국어 글', 'vpr0wvCoem.ILdGEklM'],
  ['😀👍🏽 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}', 'Yb3pzE0YlN.'],
  ['snake_case a·b c‐d e\u200df', 'YIXupDcS71.2qp5kK3Ax2RQLCe4'],
])('published ledgers have this fingerprint of %j', (text, written) => {
  expect(writeFingerprint(fingerprintOf(text))).toBe(written);
});
