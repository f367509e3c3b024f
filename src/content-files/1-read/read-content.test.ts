import { expect, test, vi } from 'vitest';
import { errorsWith } from '../../../tests/fixtures/faults/sound-essay.ts';

let failure = () => new Error();

vi.mock('#markdown/render.ts', async (original) => {
  const { renderMarkdown } = await original<typeof import('#markdown/render.ts')>();
  return {
    renderMarkdown: (...given: Parameters<typeof renderMarkdown>) =>
      given[1].includes('02-piers') ? Promise.reject(failure()) : renderMarkdown(...given),
  };
});

test('a text at which the parser fails is named, and no trace of the program is shown', async () => {
  failure = () => new RangeError('Maximum call stack size exceeded');
  expect(await errorsWith({})).toEqual([
    'points/02-piers.md:5 a text that cannot be rendered. Write it more simply: take out parts until it can, and the last one was it.',
  ]);
});

test('the error of an author’s plugin is shown', async () => {
  failure = () => new Error('my-plugin: no such word');
  expect(await errorsWith({})).toEqual([
    expect.stringContaining(
      'points/02-piers.md:5 a text that cannot be rendered (my-plugin: no such word). If a plugin of yours says so, correct it.',
    ),
  ]);
});
