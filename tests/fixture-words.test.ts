import path from 'node:path';
import { expect, test } from 'vitest';
import { openContent } from '#content-files/open-content.ts';
import { textPassages } from '#markdown/tree/text-passages.ts';

const fixtures = ['awkward', 'arabic', 'japanese', 'spanish', 'one-point', 'earlier-blocks', 'returning/essay'];
const folders = ['content', ...fixtures.map((name) => `tests/fixtures/${name}`)];

/** Tags that can be within a word. */
const WITHIN_WORDS = /<\/?(?:sub|sup|b|i)>/g;

/** What is markup in Markdown and HTML, and not words. */
const MARKUP = [
  /<!--[^]*?-->/g,
  /<(?:script|style)\b[^]*?<\/(?:script|style)>/gi,
  /(?<=\]\()(?:<[^>]*>|[^)\s]*)(?=[)\s])/g,
  /<\/?[a-z][^<>]*>/gi,
  /^\[(?!\^)[^\]]*\]: .*$/gm,
  /\[\^[^\]]*\]:?/g,
  /^ *(?:`{3,}|~{3,}).*$/gm,
  /\[[ x]\](?= )/g,
  /^ *\d+[.)](?= )/gm,
  /&#?\w+;/g,
];

const wordsIn = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

test.each(folders)('every word of each text in %s has an address', async (folder) => {
  const { essay, points, closing, comments, errors } = await openContent(path.join(import.meta.dirname, '..', folder));
  expect(errors).toEqual([]);
  const lost: string[] = [];
  let count = 0;
  const sections = [...essay.sections, ...points.sections, ...closing.sections, ...comments.sections];
  for (const { file, body, rendered } of sections) {
    const found = new Map<string, number>();
    const words = textPassages(rendered.tree).flatMap(({ text }) => wordsIn(text));
    for (const word of words) found.set(word, (found.get(word) ?? 0) + 1);
    const source = MARKUP.reduce((text, markup) => text.replace(markup, ' '), body.replace(WITHIN_WORDS, ''));
    for (const word of wordsIn(source)) {
      count++;
      const left = found.get(word) ?? 0;
      found.set(word, left - 1);
      if (left <= 0) lost.push(`${file}: ${word}`);
    }
  }
  expect(lost).toEqual([]);
  expect(count).toBeGreaterThan(5);
});
