import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '#markdown/render.ts';
import { htmlOf } from '#markdown/tree/html-of.ts';
import { errorsWith, file } from '../../../tests/fixtures/faults/sound-essay.ts';

const errors = async (body: string) =>
  (await errorsWith({ 'points/02-piers.md': file('number: 2\ntitle: Piers', `One.\n\n${body}`) })).map((error) =>
    error.replace('points/02-piers.md', ''),
  );
const left = (name: string, fix: string) => `the HTML element <${name}> is left out. ${fix}`;
const words = 'Write its words as a paragraph.';

describe('HTML that is left out with what it shows is an error that names its line', () => {
  test.each([
    ['Two <iframe src="https://x.org">frame</iframe>', 8, left('iframe', 'Link to it: [what it is](https://…).')],
    ['<p>Two\n<VIDEO src="x"></VIDEO></p>', 9, left('video', 'Link to it: [what it is](https://…).')],
    ['<svg></svg>', 8, left('svg', 'Save it as an image, and write ![description](images/NAME.png).')],
    ['<math><mi>x</mi></math>', 8, left('math', 'Write it as text, or as an image with a description.')],
    ['> - two\n>   <select> three\n\nFour', 9, left('select', words)],
    ['<template>\n\nTwo', 8, left('template', words)],
    ['Two <input value="three">', 8, left('input', words)],
    [
      'Two\n\n<p>three</p>\n<!-- four\n\n<b>Five</b>',
      11,
      'an HTML comment is never closed, and hides the text after it. Close it with -->.',
    ],
    [
      '<style>\np { color: red }\n\nTwo',
      8,
      '<style> is never closed, and hides the text after it. Remove it: styles are not published.',
    ],
    [
      'Two <?php three ?>',
      8,
      '"<?php three ?>" is left out, since HTML reads it as a comment. Write &lt; instead of < if it is text. Otherwise, remove it.',
    ],
    [
      '<![CDATA[Two]]>',
      8,
      '"<![CDATA[Two]]>" is left out, since HTML reads it as a comment. Write &lt; instead of < if it is text. Otherwise, remove it.',
    ],
  ])('%j', async (body, line, error) => {
    expect(await errors(body)).toEqual([`:${line}: ${error}`]);
  });

  test.each([
    '<!-- two -->',
    '<!--\ntwo\n-->',
    '<center>Two</center>',
    '<!-- <select> -->',
    '`<select>`',
    'Two <b>three',
  ])('%j is none', async (body) => {
    expect(await errors(body)).toEqual([]);
  });

  test('each kind is reported once', async () => {
    expect(await errors('<svg></svg> <svg></svg>\n\n<svg></svg> <math></math>')).toHaveLength(2);
  });

  test('code that readers do not see is left out without one', async () => {
    expect(await errors('<script>two()</script>\n\n<style>p {}</style>\n\nTwo <script>three()</script>')).toEqual([]);
  });
});

test.each([
  ['Two <select> three\n\nFour', 'Two three Four'],
  ['Two <template> three\n\nFour', 'Two three Four'],
  ['<textarea>Two\n\nThree', 'Two Three'],
  ['Two <svg><title>three</title></svg>', 'Two three'],
  ['<!-- Two\n\nThree', '<!-- Two Three'],
  ['<style>Two\n\nThree', 'Two Three'],
  ['<script>Two()</script>\n\nThree', 'Three'],
  ['Two <iframe src="https://x.org"></iframe> three', 'Two three'],
])('in a comment, which other people wrote, the words of %j stay', async (body, expected) => {
  expect(await errorsWith({ 'comments/ash.md': file('author: Ash', body) })).toEqual([]);
  const { outline, tree } = await renderMarkdown(body, '/comments/ash.md', {});
  expect(outline.passages.map(({ text }) => text).join(' ')).toBe(expected);
  expect(htmlOf(tree)).not.toMatch(/<(?:select|template|textarea|title|svg|iframe|style|script)/);
});
