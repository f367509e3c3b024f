import { expect, test } from 'vitest';
import { markParagraph } from './mark-paragraph.ts';

const paragraph = { id: 'p5.1', paragraph: '5.1' };

test('the number of a paragraph is marked after its sign and at the end of an address and a key, and nowhere else', () => {
  const title = { text: 'On ¶ 5.1' };
  expect(markParagraph([title, ' (5.1, ¶ 5.1). https://example.org/5.1/#p5.1 {a-p5.1,'], paragraph)).toEqual([
    title,
    ' (5.1, ¶ ',
    { number: '5.1' },
    '). https://example.org/5.1/#p',
    { number: '5.1' },
    ' {a-p',
    { number: '5.1' },
    ',',
  ]);
});

test('nothing is marked where no paragraph is cited', () => {
  expect(markParagraph(['¶ 5.1'], { id: 'p5' })).toEqual(['¶ 5.1']);
});
