import { expect, test } from 'vitest';
import type { Passage } from '#features/search/passages/passage.ts';
import { readQuery } from '#features/search/query/read-query.ts';
import { answer } from './answer.ts';

const passage = (id: string, position: number, text: string, more: Partial<Passage> = {}): Passage => ({
  id,
  href: `/#${id}`,
  name: id,
  text,
  place: { id: `p${position}`, title: '', badge: '', sheet: '', position },
  isHeading: false,
  ...more,
});

test('passages stand in groups in the essay’s order, and the best is named', () => {
  const found = answer(readQuery('stone bridge'), [
    passage('late', 9, 'A bridge and its stone.'),
    passage('early', 1, 'A stone bridge.'),
    passage('half', 2, 'A bridge.'),
  ]);
  expect(found.groups.map(({ place }) => place.id)).toEqual(['p1', 'p9']);
  expect(found).toMatchObject({ count: 2, isWhole: true, best: { passage: { id: 'early' } } });
});

test('a passage that two sources know is there once, with what either found in it', () => {
  const found = answer(readQuery('geese'), [
    passage('a', 1, 'A goose.'),
    passage('a', 1, 'A goose.', { stems: ['goose'] }),
  ]);
  expect(found).toMatchObject({ count: 1, best: { hits: [[2, 7]] } });
});

test('where no passage has all words, the one with the rarest leads', () => {
  const common = ['one', 'two', 'three', 'four', 'five'].map((id, i) => passage(id, i, 'A tollkeeper.'));
  const { best, isWhole } = answer(readQuery('tollkeeper bridge'), [...common, passage('rare', 9, 'A bridge.')]);
  expect(isWhole).toBe(false);
  expect(best?.passage.id).toBe('rare');
});

test('where no passage has all words, one with two of them leads, however long the third is', () => {
  const { best } = answer(readQuery('bridge toll steamshipcompanycaptain'), [
    passage('long', 1, 'A steamshipcompanycaptain.'),
    passage('two', 2, 'A toll on any bridge.'),
    passage('toll', 3, 'A toll.'),
    passage('bridge', 4, 'A bridge.'),
  ]);
  expect(best?.passage.id).toBe('two');
});

test('where no passage has all words, one with a phrase leads one with another word', () => {
  const { best } = answer(readQuery('"safety nets" trapeze'), [
    passage('word', 1, 'A trapeze.'),
    passage('phrase', 2, 'Safety nets.'),
  ]);
  expect(best?.passage.id).toBe('phrase');
});

test('of passages that match alike, the first in the essay is the best, whichever source is the quickest', () => {
  const passages = [passage('early', 1, 'A bridge.'), passage('late', 2, 'A bridge.')];
  for (const given of [passages, passages.toReversed()])
    expect(answer(readQuery('bridge'), given).best?.passage.id).toBe('early');
});

test.each([
  ['a word before a part of one', 'mill', ['A mill.'], ['A watermill.']],
  ['a part of a word, if there is no such word', 'mill', ['A watermill.'], ['A mall.']],
  ['parts of all words before some of the words', 'mill wheel', ['Old watermills, new cartwheels.'], ['A mill.']],
  ['some of the words before parts of some words', 'mill trapeze', ['A mill.'], ['A watermill.']],
  ['parts of some words, if there is nothing else', 'mill trapeze', ['A watermill.'], []],
])('%s', (_rule, asked, found, others) => {
  const passages = [...others, ...found].map((text, i) => passage(text, i, text));
  const { groups } = answer(readQuery(asked), passages);
  expect(groups.flatMap((group) => group.found.map((one) => one.passage.text))).toEqual(found);
});

test('an answer in parts of words has a query that finds them', () => {
  const { query } = answer(readQuery('mill'), [passage('a', 1, 'A watermill.')]);
  expect(answer(query, [passage('b', 1, 'A windmill.')]).count).toBe(1);
  expect(query).toMatchObject({ words: ['mill'], isInWords: true });
});

test('nothing asked or nothing there is no answer', () => {
  expect(answer(readQuery(''), [passage('a', 1, 'A bridge.')])).toMatchObject({ count: 0, best: undefined });
  expect(answer(readQuery('bridge'), [])).toMatchObject({ count: 0, groups: [] });
});
