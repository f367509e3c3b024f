import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { parseMarkdown } from './parse-markdown.ts';

test.each([
  ['paragraphs with emphasis', '*a* __b__ ***c*** a_b_c 5*3*2 **“d”**\nnext  \nbroken\\\nagain'],
  ['headings', '# a\n\nb\n---\n\nc\n===\n\n### d ###'],
  ['lists in lists', '- a\n  - b\n\n    c\n1) d\n2) e\n\n10. f'],
  ['quotations', '> a\nb\n> > c\n\n> - d\n>\n>   e'],
  ['code', '`` a`b ``\n\n```js\nc\n```\n\n    d\n\n~~~\n</p>'],
  ['links', '[a](b "c") <https://d.org> [e][f] ![g](h.png) [i]\n\n[f]: <j k> (l)\n[i]: /'],
  ['bare addresses', 'https://a.org/b_c(d). www.e.org, f@g.org'],
  ['tables', '| a | b |\n| :- | -: |\n| `c \\| d` | **e** |'],
  ['tasks and what is crossed out', '- [ ] a\n- [x] b\n- ~~c~~ ~d~'],
  ['notes', 'a[^1] b[^x-y] c[^1]\n\n[^1]: d\n\n    e\n[^x-y]: f'],
  ['HTML', '<div>\n*a*\n\n*b* <br> <!-- c -->\n</div>\n\n<p lang="es">d</p>'],
  ['references to characters', '&amp; &copy; &#35; &nbsp; &nothing; \\* \\a'],
  ['what looks like front matter', '---\na: b\n---\n\nc'],
  ['other scripts', 'هل *هذا* نص؟\n\n日本語**です。**次'],
])('%s have the tree that remark would give them', (_, text) => {
  const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  expect(withoutPlaces(parseMarkdown(text))).toEqual(withoutPlaces(tree));
});

test('HTML in a text says on which line it stands', () => {
  const lines = parseMarkdown('a\n\n<i>\n\nb <b>\n').children.map(({ position }) => position?.start.line);
  expect(lines).toEqual([1, 3, 5]);
});

function withoutPlaces(tree: object): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value) => (key === 'position' ? undefined : value)));
}
