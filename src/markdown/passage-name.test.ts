import { expect, test } from 'vitest';
import { passageName } from './passage-name.ts';

const five = { prefix: 'p5', name: 'point 5' };

test.each([
  ['p0.1', { prefix: 'p0', name: 'opening' }, 'Link to opening, paragraph 1'],
  ['p5.12', five, 'Link to point 5, paragraph 12'],
  ['p5a.2', { prefix: 'p5a', name: 'point 6' }, 'Link to point 6, paragraph 2'],
  ['z.3', { prefix: 'z', name: 'closing' }, 'Link to closing, paragraph 3'],
])('the link of %s in %j is called %j', (id, section, name) => {
  expect(passageName(id, section)).toBe(name);
});

test.each(['p5', 'p5-water', 'p5.fn-1', 'p5.fnref-1-2', 'p5.notes', 'p55.1'])('%s is no passage of point 5', (id) => {
  expect(passageName(id, five)).toBeUndefined();
});
