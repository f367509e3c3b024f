import { expect, test } from 'vitest';
import { runsOf } from './runs-of.ts';

const runs = (...places: [section: string, paragraph: number, label?: number | string][]) =>
  runsOf(places.map(([section, paragraph, label = paragraph]) => ({ section, paragraph, label }))).map((run) =>
    run.map(({ section, label }) => `${section}.${label}`).join(' '),
  );

test('consecutive paragraphs are one run', () => {
  expect(runs(['p5', 1], ['p5', 2], ['p5', 4], ['p6', 1])).toEqual(['p5.1 p5.2', 'p5.4', 'p6.1']);
});

test('a run does not go from one section into the next', () => {
  expect(runs(['p5', 1], ['p6', 2], ['c-ash', 3], ['c-birch', 4])).toHaveLength(4);
});

test('a run ends where labels do not follow each other', () => {
  expect(runs(['p5', 1, 1], ['p5', 2, 2], ['p5', 3, '2a'], ['p5', 4, '2b'], ['p5', 5, 3])).toHaveLength(1);
  expect(runs(['p5', 1, 2], ['p5', 2, 1], ['p5', 3, 3], ['p5', 4, 4])).toEqual(['p5.1', 'p5.2', 'p5.3 p5.4']);
  expect(runs(['p5', 1, 1], ['p5', 2, 'p7.2'], ['p5', 3, 2])).toHaveLength(3);
});

test('without places there are no runs', () => {
  expect(runs()).toEqual([]);
});
