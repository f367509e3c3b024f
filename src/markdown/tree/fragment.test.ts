import { expect, test } from 'vitest';
import { fragmentOf } from './fragment.ts';

test.each([
  ['#p5.2', 'p5.2'],
  ['#p5-caf%C3%A9', 'p5-café'],
  ['#p5-café', 'p5-café'],
  ['#100%', '100%'],
  ['#', ''],
])('%s leads to %j', (href, id) => {
  expect(fragmentOf(href)).toBe(id);
});

test.each(['/5/#p5.2', 'https://example.org/#p5', 'p5', '', undefined, true])('%j leads out of the essay', (href) => {
  expect(fragmentOf(href)).toBeUndefined();
});
