import { expect, test } from 'vitest';
import { parseDate } from './dates.ts';

test.each([
  ['2023-02-28', '2023-02-28'],
  ['2023-02-28T18:30:00.123Z', '2023-02-28T18:30:00Z'],
  ['2023-02-28 18:30+0100', '2023-02-28T18:30:00+01:00'],
  ['2023-02-28T18:30:00', '2023-02-28'],
  ['February 28, 2023 at 6:30 pm', '2023-02-28'],
  ['Tue, 28 Feb. 2023', '2023-02-28'],
  ['2023-02-29', undefined],
  ['2023-02-30T18:30:00Z', undefined],
  ['2023-02-28T25:30:00Z', undefined],
  ['February 30, 2023', undefined],
  ['31 April 2023', undefined],
  ['3/4/2023', undefined],
  ['2 hrs ago', undefined],
  ['Blunch 3, 2023', undefined],
])('“%s” is %s.', (text, moment) => {
  expect(parseDate(text)).toBe(moment);
});
