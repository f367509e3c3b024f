import { expect, test, vi } from 'vitest';
import { cardCount, MOST_CARDS } from './card-count.ts';

test.each([
  ['build', 'https://example.org/', MOST_CARDS, []],
  [
    'build',
    'https://example.org/',
    1000,
    ['The first 100 of 1000 points have cards of their own; the others have the essay’s.'],
  ],
  ['build', undefined, 1000, []],
  ['dev', 'https://example.org/', 1000, []],
])('%s for the address %s with %i points says how many cards there are', async (command, address, count, lines) => {
  const { hooks } = cardCount(address ? new URL(address) : undefined, () => count);
  const info = vi.fn();
  await hooks['astro:config:setup']?.({ command, logger: { info } } as never);
  expect(info.mock.calls.flat()).toEqual(lines);
});
