import { expect, test } from 'vitest';
import type { Place } from '#collections/subjects.ts';
import { Messages } from '#i18n/messages.ts';
import { referencesTo } from './references.ts';

const messages = new Messages('en');

const point = (number: number, paragraph: number): Place => ({
  id: `p${number}.${paragraph}`,
  kind: 'point',
  section: `p${number}`,
  number,
  paragraph,
  label: paragraph,
});
const texts = (places: Place[]) =>
  referencesTo(places, messages).map(({ from, to }) => (to ? `${from.text}–${to.text}` : from.text));

test('a paragraph is named by its point and its place in it', () => {
  expect(referencesTo([point(5, 2)], messages)).toEqual([
    { from: { id: 'p5.2', text: '5.2', name: '5.2: paragraph 2 of point 5', lang: {} }, to: undefined },
  ]);
});

test('opening, closing and comments are named in words', () => {
  const places: Place[] = [
    { id: 'p0.2', kind: 'opening', section: 'opening', number: undefined, paragraph: 2, label: 2 },
    { id: 'z.1', kind: 'closing', section: 'closing', number: undefined, paragraph: 1, label: 1 },
    { id: 'c-ash.3', kind: 'comment', section: 'c-ash', number: 1, paragraph: 3, label: 3 },
  ];
  expect(referencesTo(places, messages).map(({ from }) => from.name)).toEqual([
    'opening 2: paragraph 2 of the opening',
    'closing 1: paragraph 1 of the closing',
    'comment 1.3: paragraph 3 of comment 1',
  ]);
});

test('what a reference means comes after a colon, which is spaced as in the language', () => {
  const [reference] = referencesTo([point(5, 2)], new Messages('fr'));
  expect(reference!.from.name).toBe('5.2\u202f: paragraphe 2 du point 5');
});

test('consecutive paragraphs are one reference, from the first to the last', () => {
  expect(texts([point(5, 1), point(5, 2), point(6, 2), point(6, 3), point(6, 4), point(6, 6)])).toEqual([
    '5.1–2',
    '6.2–4',
    '6.6',
  ]);
});

test('paragraphs that have changed places are in the order of their numbers', () => {
  const moved = (paragraph: number, label: number | string): Place => ({ ...point(6, paragraph), label });
  expect(texts([point(5, 2), moved(1, 1), moved(2, 10), moved(3, 3), moved(4, '2a'), moved(5, 2)])).toEqual([
    '5.2',
    '6.1',
    '6.2',
    '6.2a',
    '6.3',
    '6.10',
  ]);
});
