import { expect, test } from 'vitest';
import { excerpt } from './excerpt.ts';

const textOf = (...args: Parameters<typeof excerpt>) =>
  excerpt(...args)
    .map(({ text, isHit }) => (isHit ? `[${text}]` : text))
    .join('');

test('a short passage is shown whole, with what was asked for', () => {
  expect(textOf('A stone bridge.', [[2, 7]])).toBe('A [stone] bridge.');
});

test('a long one is cut at words around its first hit, and most of what is shown comes after it', () => {
  const text = `${'before the '.repeat(50)}bridge ${'after it '.repeat(50)}`.trim();
  const at = text.indexOf('bridge');
  const shown = textOf(text, [[at, at + 6]]);
  expect(shown).toMatch(/^… (before|the) [^]* \[bridge\] after it [^]*(after|it) …$/);
  expect(shown.length).toBeLessThan(240);
  const [before, after] = shown.split('[bridge]');
  expect(after!.length).toBeGreaterThan(before!.length * 2);
});

test('a hit at the end is shown, and one beyond the excerpt is not', () => {
  const text = `bridge ${'and so on '.repeat(60)}bridge`;
  expect(textOf(text, [[text.length - 6, text.length]])).toMatch(/\[bridge\]$/);
  expect(
    textOf(text, [
      [0, 6],
      [text.length - 6, text.length],
    ]).match(/\[/g),
  ).toHaveLength(1);
});

test('a passage without spaces is cut somewhere', () => {
  const shown = textOf('民'.repeat(5000), [[3000, 3001]]);
  expect(shown).toContain('[民]');
  expect(shown.length).toBeLessThan(240);
});
