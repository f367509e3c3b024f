import { expect, test } from 'vitest';
import { fold, foldAccents } from './fold.ts';

test.each([
  ['Zuolín', 'zuolin'],
  ["don’t don't donʼt", 'dont dont dont'],
  ['1,000.5', '10005'],
  ['½ 2½ 1/2', '1/2 21/2 1/2'],
  ['Straße Tromsø Łódź œuvre', 'strasse tromso lodz oeuvre'],
  ['Ævar Þór ð Đorđe Ħal ŧ ŋ', 'aevar thor d dorde hal t n'],
  ['İzmir ılık Gəncə', 'izmir ilik gence'],
  ['Πειραιάς ΠΕΙΡΑΙΆΣ', 'πειραιασ πειραιασ'],
  ['Ｋｅｓｔｒｅｌ ３ ｶﾞ', 'kestrel 3 カ'],
  ['break\u2060water Auf\u200clage rope\u200bwalk', 'breakwater auflage ropewalk'],
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
