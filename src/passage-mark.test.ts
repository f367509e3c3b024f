import { expect, test } from 'vitest';
import { passageMark } from './passage-mark.ts';

test.each([
  ['p5.2', 'point', '5', '2'],
  ['p5a.2b', 'point', '5a', '2b'],
  ['p10-what-follows', 'point', '10', undefined],
  ['p5.fn-1', 'point', '5', undefined],
  ['p0.3', 'opening', undefined, '3'],
  ['z.1', 'closing', undefined, '1'],
  ['z-words', 'closing', undefined, undefined],
])('%s is in the %s, point %s, paragraph %s', (id, section, address, paragraph) => {
  expect(passageMark(id)).toEqual({ section, address, paragraph });
});
