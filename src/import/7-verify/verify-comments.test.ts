import { expect, test } from 'vitest';
import type { PagePiece } from '#import/words/html-words.ts';
import { verifyComments } from './verify-comments.ts';

const pieces = ['I like', '*gloves*.'].map((text): PagePiece => ({
  file: 'comments/1.md',
  kind: 'comment',
  text,
  marks: 0,
}));
const verify = (words: string) =>
  Object.values(verifyComments(new Map([['comments/1.md', words]]), pieces)).map((tokens: { text: string }[]) =>
    tokens.map(({ text }) => text),
  );

test.each([
  ['I like\n\n*gloves*.', [[], [], []]],
  ['I like gloves.', [[], [], []]],
  ['I like red gloves.', [['red'], [], []]],
  ['I gloves.', [[], ['like'], []]],
  ['', [[], ['I', 'like', 'gloves', '.'], []]],
])('%j is compared with the page.', (words, errors) => {
  expect(verify(words)).toEqual(errors);
});
