import { expect, test } from 'vitest';
import { sectionOfId } from './ids.ts';

test.each([
  ['p5', 'p5'],
  ['p5.2', 'p5'],
  ['p5a.2', 'p5a'],
  ['p5-what-follows', 'p5'],
  ['p5.fn-1', 'p5'],
  ['p55.2', 'p55'],
  ['p0.1', 'opening'],
  ['p0-the-recipe', 'opening'],
  ['opening', 'opening'],
  ['z.2', 'closing'],
  ['closing', 'closing'],
  ['c-tom', 'c-tom'],
  ['c-tom-2.1', 'c-tom-2'],
  ['c-z.fn-1', 'c-z'],
  ['contents', 'contents'],
])('%s belongs to %s', (id, section) => {
  expect(sectionOfId(id)).toBe(section);
});
