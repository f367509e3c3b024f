import { expect, test } from 'vitest';
import { parseMarkdown } from '#markdown/pipeline.ts';
import { unparsedText, wordsOfBlock } from './markdown-words.ts';

const read = (text: string) => parseMarkdown(text).children.flatMap(wordsOfBlock);

test.each([
  ['*a* __b__ ~~c~~ `d`', ['*a* **b** c d']],
  ['a&amp;b \\*c\\* &copy;', ['a&b *c* ©']],
  ['[a](b "c") [d][e] <http://f.g> ![h](i)\n\n[e]: j', ['a d http://f.g h', '']],
  ['a  \nb<br>c', ['a\nb\nc']],
  ['a[^1]\n\n[^1]: b', ['a\uE0001\uE000', '']],
  ['- a\n- [x] b\n\n  c', ['a\n☑ b\nc']],
  ['| a | b |\n|---|---|\n| c | d |', ['a\nb\nc\nd']],
  ['<p>a</p><!-- b --><p>c <img src="d" alt="e"></p>', ['a', 'c e']],
  ['<script>a</script>', []],
])('A reader of “%s” sees %j.', (text, words) => expect(read(text)).toEqual(words));

test.each([
  '# a *b*\n\n1. c\n\n   d\n\n[e][f] <g@h.i> www.j.k l@m.no &#119;ww.p.q ![o][p]\n\n[f]: q "r"\n[p]: s\n\n```t u\nv\n```\n\n<w x="y">\n\nz[^1]\n\n[^1]: z',
  '- [x] **a**\n- [X] [b](c)\n- [ ] d\n-',
  '| a | b |\n|:--|--:|\n| [c](d) | `e` |\n\n> f\n> - g &amp; h\\\n>   i',
])('No word of %j is missed in parsing.', (text) => {
  expect(unparsedText(text, parseMarkdown(text))).not.toMatch(/[\p{L}\p{N}]/u);
});

test('A word that parsing missed is found.', () => {
  const tree = parseMarkdown('a\n\nb *c*\n');
  tree.children.shift();
  expect(unparsedText('a\n\nb *c*\n', tree).trim()).toMatch(/^a\s+\*\s\*$/);
});
