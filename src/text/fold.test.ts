import { expect, test } from 'vitest';
import { fold, foldAccents } from './fold.ts';

test.each([
  ['Zuolín', 'zuolin'],
  ["don’t don't donʼt", 'dont dont dont'],
  ['1,000.5', '10005'],
  ['co\u00adoperate', 'cooperate'],
  ['ﬁve x²', 'five x2'],
  ['الحـــرية كُلُّها', 'الحرية كلها'],
  ['हिन्दी', 'हनद'],
  ['が', 'か'],
])('a search takes %j for %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test.each([
  ['Été', 'Ete'],
  ['Malmo\u0308', 'Malmo'],
  ['हिन्दी', 'हिनदी'],
  ['한국어', '한국어'],
  ['ﬁ ²', 'ﬁ ²'],
])('%j without accents is %j', (text, folded) => {
  expect(foldAccents(text)).toBe(folded);
});
