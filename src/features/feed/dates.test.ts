import { expect, test } from 'vitest';
import { update } from '#ledger/update.ts';
import { BREAD, essay, first, HONEY, SALT, WATER } from '../../../tests/fixtures/made-edition.ts';
import { essayDate, firstPublished, sectionDates, timeOf } from './dates.ts';

test.each([
  ['2023-02-28', '2023-02-28T12:00:00Z'],
  ['2024-03-02T18:30:00+01:00', '2024-03-02T17:30:00Z'],
  ['2024-03-02T18:30Z', '2024-03-02T18:30:00Z'],
  ['2024-03-02T18:30:00.125Z', '2024-03-02T18:30:00.125Z'],
])('the date %s becomes the time %s', (date, time) => {
  expect(timeOf(date)).toBe(time);
});

const edition = { name: 'First', note: 'Ours' };
const source = { name: 'A zine', date: '2020-01-01' };
const retells = { title: 'Mills', authors: ['Ada'] };

test('an essay has the date of its edition, else that of its first publication, unless it is a retelling', () => {
  expect(essayDate({ edition: { ...edition, date: '2026-03-01' }, source })).toBe('2026-03-01');
  expect(essayDate({ edition, source })).toBe('2020-01-01');
  expect(essayDate({ edition: { ...edition, retells }, source })).toBeUndefined();
  expect(firstPublished({ edition: { ...edition, retells, date: '2026-03-01' }, source })).toBeUndefined();
});

test('a section has the dates of the editions that added it and that changed it last', () => {
  const steep = WATER.replace('hill', 'steep hill');
  const one = update(undefined, 'First', essay({ A: [WATER, HONEY], B: [BREAD] }), '2024-01-01').ledger;
  const undated = update(one, 'Second', essay({ A: [steep, HONEY], B: [BREAD] })).ledger;
  const three = update(undated, 'Third', essay({ A: [steep, HONEY], B: [BREAD], C: [SALT] }), '2026-01-01');
  const datesOf = sectionDates(three.ledger);
  // The second edition has no date, so it counts as published with the third.
  expect(datesOf('p1')).toEqual({ added: '2024-01-01', changed: '2026-01-01' });
  expect(datesOf('p2')).toEqual({ added: '2024-01-01', changed: '2024-01-01' });
  expect(datesOf('p3')).toEqual({ added: '2026-01-01', changed: '2026-01-01' });
  expect(datesOf('p4')).toEqual({});
  expect(sectionDates(first({ A: [WATER] }))('p1')).toEqual({});
  expect(sectionDates(undefined)('p1')).toEqual({});
});
