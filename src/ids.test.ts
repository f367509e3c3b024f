import { expect, test } from 'vitest';
import { isId, isSectionOrHeadingId, sectionOfId, splitRepeatedId } from './ids.ts';

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

test.each(['opening', 'closing', 'p5', 'p5a', 'p0.1', 'z-words', 'p5.2a', 'p5.fn-a.b', 'p5-a', 'c-tom', 'c-é_2.fn-1'])(
  '%s is an id',
  (id) => {
    expect(isId(id)).toBe(true);
  },
);

test.each(['p0', 'z', 'p05', 'p5A', 'p5.', 'p5.a', 'p5.2-a', 'c-', 'c-_a', 'c-a b', 'contents', ''])(
  '“%s” is no id',
  (id) => {
    expect(isId(id)).toBe(false);
  },
);

test.each(['opening', 'p5', 'p5-what-follows', 'z-1', 'c-tom'])('%s is the id of a section or a heading', (id) => {
  expect(isSectionOrHeadingId(id)).toBe(true);
});

test.each(['p5.2', 'p5.2a', 'p5.fn-1', 'c-tom.1'])('%s is the id of something else', (id) => {
  expect(isSectionOrHeadingId(id)).toBe(false);
});

test('the number of a repeated id is what comes after its last hyphen', () => {
  expect(splitRepeatedId('p5.fn-a-1-2')).toEqual(['p5.fn-a-1', '-2']);
  expect(splitRepeatedId('p5.fn-a')).toEqual(['p5.fn-a', '']);
});
