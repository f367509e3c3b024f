import { expect, test } from 'vitest';
import { markParagraph } from './mark-paragraph.ts';

const paragraph = { id: 'p5.1', paragraph: '5.1' };

test('a paragraph is marked by its number after its sign and by its id at the end of an address and a key, and nowhere else', () => {
  const title = { text: 'On ¶ 5.1' };
  expect(markParagraph([title, ' (5.1, ¶ 5.1). https://example.org/5.1/#p5.1 {a-p5.1,'], paragraph)).toEqual([
    title,
    ' (5.1, ¶ ',
    { number: '5.1' },
    '). https://example.org/5.1/#',
    { id: 'p5.1' },
    ' {a-',
    { id: 'p5.1' },
    ',',
  ]);
});

test('an id that is like the number is marked as an id', () => {
  expect(markParagraph(['¶ z.1, https://example.org/5/#z.1.'], { id: 'z.1', paragraph: 'z.1' })).toEqual([
    '¶ ',
    { number: 'z.1' },
    ', https://example.org/5/#',
    { id: 'z.1' },
    '.',
  ]);
});

test('nothing is marked where no paragraph is cited', () => {
  expect(markParagraph(['¶ 5.1'], { id: 'p5' })).toEqual(['¶ 5.1']);
});
