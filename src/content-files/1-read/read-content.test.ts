import { expect, test, vi } from 'vitest';
import { errorsWith } from '../../../tests/fixtures/faults/sound-essay.ts';

vi.mock('#markdown/render.ts', async (original) => {
  const { renderMarkdown } = await original<typeof import('#markdown/render.ts')>();
  return {
    renderMarkdown: (...given: Parameters<typeof renderMarkdown>) =>
      given[1].includes('02-piers')
        ? Promise.reject(new RangeError('Maximum call stack size exceeded'))
        : renderMarkdown(...given),
  };
});

test('a text at which the parser fails is named, and no trace of the program is shown', async () => {
  expect(await errorsWith({})).toEqual([
    'points/02-piers.md:5 a text that cannot be rendered. Write it more simply: take out parts until it can, and the last one was it.',
  ]);
});
