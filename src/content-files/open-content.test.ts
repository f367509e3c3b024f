import { expect, test } from 'vitest';
import { contentWith, edited, file } from '../../tests/fixtures/faults/sound-essay.ts';

test('the tag is the same for the same content', async () => {
  const [one, other] = [await contentWith({}), await contentWith({})];
  expect(one.tag).toBe(other.tag);
});

test.each([
  ['a text', edited('closing.md', 'In the end', 'At last')],
  ['a comment', { 'comments/new.md': file('', 'A new one.') }],
  ['the index', { 'subjects.yaml': 'bridges:\n  places: [p1.1]\n' }],
])('the tag changes with %s', async (_, changes) => {
  expect((await contentWith(changes)).tag).not.toBe((await contentWith({})).tag);
});

test.each([
  ['language: es', 'es'],
  ['language: xx-none', 'en'],
  ['kicker: An essay', 'en'],
])('an essay with "%s" is in the language %s', async (field, language) => {
  expect((await contentWith(edited('essay.md', 'language: en', field))).language).toBe(language);
});
