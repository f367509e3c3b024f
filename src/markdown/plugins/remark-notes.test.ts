import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '#markdown/render.ts';
import { textPassages } from '#markdown/tree/text-passages.ts';
import { errorsWith, file } from '../../../tests/fixtures/faults/sound-essay.ts';

const errors = (body: string, title = 'Piers') =>
  errorsWith({ 'points/02-piers.md': file(`number: 2\ntitle: ${JSON.stringify(title)}`, body) });

const unused = (name: string) =>
  `the note [^${name}] is not cited in the text. Write [^${name}] in the text where it belongs, or remove the note. Titles cannot have notes.`;
const missing = (name: string) =>
  `the text cites a note that does not exist, [^${name}]. Write the note on a line of its own, [^${name}]: …, or put a backslash before the bracket if it is not a note.`;

describe('no note is left out without an error that names its line', () => {
  test('a note that nothing cites', async () => {
    expect(await errors('One.\n\n[^a]: Two.\n\n[^Up]: Three.')).toEqual([
      `points/02-piers.md:8: ${unused('a')}`,
      `points/02-piers.md:10: ${unused('Up')}`,
    ]);
  });

  test('a note that is cited only in a note which nothing cites, or in itself', async () => {
    expect(await errors('One.\n\n[^a]: Two.[^b]\n\n[^b]: Three.\n\n[^c]: Four.[^c]')).toEqual([
      `points/02-piers.md:8: ${unused('a')}`,
      `points/02-piers.md:10: ${unused('b')}`,
      `points/02-piers.md:12: ${unused('c')}`,
    ]);
    expect(await errors('One.[^a]\n\n[^a]: Two.[^b]\n\n[^b]: Three.[^a]')).toEqual([]);
  });

  test('two notes with one name', async () => {
    expect(await errors('One.[^a]\n\n[^a]: Two.\n\n[^A]: Three.')).toEqual([
      'points/02-piers.md:10: a second note is called [^A], and only the first is shown. Give it another name, and cite it by that.',
    ]);
  });

  test('a citation without a note, but not one that is escaped or code', async () => {
    expect(await errors('One &amp; *two*\nthree[^a].\n\n> - Four[^b]\n\n\\[^c] `[^d]`')).toEqual([
      `points/02-piers.md:7: ${missing('a')}`,
      `points/02-piers.md:9: ${missing('b')}`,
    ]);
  });

  test('a citation in HTML, where none is read, but not one in a comment or in code', async () => {
    const html =
      '<div title="[^t]">\nTwo[^a].\n<code>[^b]</code> <pre>[^c]</pre> <!-- [^d] -->\n</div>\n\n<div>\n\nThree.[^e]\n\n</div>';
    expect(await errors(`One.\n\n${html}\n\n[^e]: Four.`)).toEqual([
      'points/02-piers.md:9: a note cannot be cited in the middle of HTML, [^a]. Write blank lines before and after the words, so that Markdown reads them.',
    ]);
  });

  test('a note in a title', async () => {
    expect(await errors('One.\n\n[^a]: Two.', 'Piers[^a]')).toEqual([
      'points/02-piers.md:3 title: a title cannot have a note such as [^a]. Remove it from the title, and cite the note in the text.',
      `points/02-piers.md:8: ${unused('a')}`,
    ]);
  });

  test('in a comment, which other people wrote, its words are shown as they were written', async () => {
    const body = 'One.\n\n[^a]: Two.\n\n[^b]: - Three\n\nFour[^c].\n\n[^c]: Five.\n\n[^c]: Six.';
    expect(await errorsWith({ 'comments/ash.md': file('author: Ash', body) })).toEqual([]);
    const { tree } = await renderMarkdown(body, '/comments/ash.md', {});
    expect(textPassages(tree).map(({ text }) => text)).toEqual([
      'One.',
      '[^a]: Two.',
      '[^b]:',
      'Three',
      'Four.',
      '[^c]: Six.',
      'Five.',
    ]);
  });
});

test('the number of a note is not part of the id of a heading', async () => {
  const body = 'One.[^a]\n\n## The ford[^b] and *the* mill\n\n## The ford and the mill[^a]\n\n[^a]: A.\n\n[^b]: B.';
  const { outline } = await renderMarkdown(body, '/points/05-a.md', { number: 5 });
  expect(outline.headings.map(({ id }) => id)).toEqual(['p5-the-ford-and-the-mill', 'p5-the-ford-and-the-mill-1']);
});
