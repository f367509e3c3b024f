import { expect, test } from 'vitest';
import { giveNewIds } from './new-ids.ts';

const fill = (known: (string | undefined)[], taken: string[] = []) =>
  giveNewIds(known, 'p5', (id) => known.includes(id) || taken.includes(id));

test.each([
  [[undefined, undefined], [], ['p5.1', 'p5.2']],
  [['p5.1', undefined, 'p5.2'], [], ['p5.1', 'p5.1a', 'p5.2']],
  [['p5.1', undefined, undefined, 'p5.2'], ['p5.1a'], ['p5.1', 'p5.1b', 'p5.1c', 'p5.2']],
  [['p5.1a', undefined, 'p5.2'], [], ['p5.1a', 'p5.1b', 'p5.2']],
  [[undefined, 'p5.1'], [], ['p5.0a', 'p5.1']],
  [
    ['p5.1', undefined],
    ['p5.2', 'p5.3'],
    ['p5.1', 'p5.4'],
  ],
  // Ids from other sections are ignored.
  [['p5.1', 'p7.9', undefined], [], ['p5.1', 'p7.9', 'p5.2']],
  [['p7.9', undefined], ['p5.1'], ['p7.9', 'p5.2']],
])('%j with %j given up becomes %j', (known, taken, ids) => {
  expect(fill(known, taken)).toEqual(ids);
});

test('after z comes aa', () => {
  const known = ['p5.1', ...Array.from({ length: 28 }, () => undefined), 'p5.2'];
  expect(fill(known).slice(-4)).toEqual(['p5.1z', 'p5.1aa', 'p5.1ab', 'p5.2']);
});
