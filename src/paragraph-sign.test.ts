import { expect, test } from 'vitest';
import { paragraphSign } from './paragraph-sign.ts';

test.each([
  ['p5.2', '5.2'],
  ['p5a.2b', '5a.2b'],
  ['p0.3', '0.3'],
  ['z.1', 'z.1'],
  ['p10-what-follows', undefined],
  ['p5-version-1.2', undefined],
  ['p5.fn-1', undefined],
  ['p5', undefined],
])('the sign of %s is %s', (id, sign) => {
  expect(paragraphSign(id)).toBe(sign);
});
