import { describe, expect, test } from 'vitest';
import type { Rendered } from '#markdown/render.ts';
import { shortTitleOf, summaryOf } from './summary.ts';

/** Returns the summary of a section with these paragraphs and the title "Bridges". */
const summaryWith = (...paragraphs: string[]) =>
  summaryOf({ outline: { passages: paragraphs.map((text) => ({ text })) } } as Rendered, 'Bridges', 'en');

const LONG = `A bridge is kept by those who cross it, ${'and by those who mend it in the night, '.repeat(8)}for good.`;

/** Whether a text was cut after a word, and says so. */
function isCutAfterWord(cut: string, text: string): boolean {
  const head = cut.slice(0, -1);
  return cut.endsWith('…') && text.startsWith(head) && /[\s\p{P}]/u.test(text.charAt(head.length));
}

describe('the description of a section in link previews', () => {
  test('is its first sentence', () => {
    expect(summaryWith('A bridge is kept. It is crossed.', 'It falls.')).toBe('A bridge is kept.');
  });

  test('is cut after a word where the preview would cut it anywhere', () => {
    const summary = summaryWith(LONG);
    expect(isCutAfterWord(summary, LONG)).toBe(true);
    expect(summary.length).toBeGreaterThan(100);
    expect(summary.length).toBeLessThan(200);
  });

  test('is its heading if it has no paragraph', () => {
    expect(summaryWith()).toBe('Bridges');
  });
});

describe('a heading in the contents', () => {
  test('of four words is whole', () => {
    expect(shortTitleOf('What the bridges carry')).toBe('What the bridges carry');
  });

  test('that is very long is cut after a word', () => {
    const short = shortTitleOf(LONG);
    expect(isCutAfterWord(short, LONG)).toBe(true);
    expect(short.length).toBeLessThan(100);
  });
});
