import { expect, test } from 'vitest';
import { spellingsIn, wordsOf } from './words.ts';

test.each([
  ["Don’t stop, it is o'clock", ['Don’t', 'stop', 'it', 'is', "o'clock"]],
  ['‘quoted’ words’ ends', ['quoted', 'words', 'ends']],
  ['3.5 of 1,000. Then 7.', ['3.5', 'of', '1,000', 'Then', '7']],
  ['2½ of 1/2, 3⁄4 and/or 9/', ['2½', 'of', '1/2', '3⁄4', 'and', 'or', '9']],
  ['9/11, 2025/26, 12/5/2024', ['9', '11', '2025', '26', '12', '5', '2024']],
  ['break\u2060water Auf\u200clage rope\u200bwalk', ['break\u2060water', 'Auf\u200clage', 'rope\u200bwalk']],
  ['\u200bend\u00ad \u2060', ['end\u00ad']],
  ['well-known snake_case', ['well', 'known', 'snake', 'case']],
  ['co\u00adoperate e\u0301te\u0301', ['co\u00adoperate', 'e\u0301te\u0301']],
  ['\u0301 lone mark', ['lone', 'mark']],
  ['水車がABC回る。', ['水', '車', 'が', 'ABC', '回', 'る']],
  ['カナ น้ำ ລາວ ខ្មែរ', ['カ', 'ナ', 'น้', 'ำ', 'ລ', 'າ', 'ວ', 'ខ្', 'មែ', 'រ']],
  ['한국어 글', ['한국어', '글']],
  ['😀 — …', []],
])('%j has these words', (text, words) => {
  expect(spellingsIn(text)).toEqual(words);
});

test('each word has its range and its folded form', () => {
  expect(wordsOf('“Été’s”, 1,000')).toEqual([
    { start: 1, end: 6, folded: 'etes' },
    { start: 9, end: 14, folded: '1000' },
  ]);
});
