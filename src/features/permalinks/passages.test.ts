import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('a link counts the same passages where it is made and where it is followed', () => {
  const files = ['selection/selected-passage.ts', 'follow-passage-link.ts'];
  const selectors = files.map((file) => {
    const [, selector] = /^const PASSAGES = (.+);$/m.exec(readFileSync(new URL(file, import.meta.url), 'utf8'))!;
    return selector;
  });
  expect(new Set(selectors).size).toBe(1);
});
