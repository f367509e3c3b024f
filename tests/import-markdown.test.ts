import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { readSourceFile } from '#import/2-read/source-file.ts';
import { readBack } from '#import/7-verify/read-back.ts';
import { verifyEssay } from '#import/7-verify/verify-essay.ts';
import { openMarkdown } from '#import/open-markdown.ts';
import { everything, filesIn, workbench } from './fixtures/import/workbench.ts';

const { at, read, run, write } = workbench();
const map = readFileSync('tests/fixtures/awkward/images/bowline knot.png');

describe('A Markdown text', () => {
  beforeEach(() => {
    write('map.png', map);
    cpSync(everything, at('essay.md'));
  });

  test('comes through with every word, and says what no reader will see.', async () => {
    const { status, stdout, stderr } = await run('essay.md', '--out', 'out');
    expect([stderr, status]).toEqual(['', 0]);
    expect(stdout).toContain(
      'Opening   2 paragraphs, 1 subheading\nPoints    2, with 12 paragraphs; subheadings in 1, 2\n',
    );
    expect(stdout).toContain('sign-off "With flour on our hands, Noor & Ana"\nComments  1, with 2 paragraphs\n');
    expect(stdout.match(/^Left out: .*$/gm)).toEqual([
      'Left out: the front matter field "tags", which the import does not use',
      expect.stringContaining('the address of [unused], which no link uses'),
      expect.stringContaining('an HTML comment'),
    ]);
    expect(stdout).toContain('Words lost: 0; added: 0; moved: 0\n');
  });

  test('becomes the files it should, in the words and marks of the author.', async () => {
    await run('essay.md', '--out', 'out');
    const files = filesIn(at('out'));
    expect(Object.keys(files)).toEqual([
      'closing.md',
      'comments/1.md',
      'essay.md',
      'map.png',
      'points/01-bread-salt.md',
      'points/02-a-table-for-nine.md',
    ]);
    const source = read('essay.md');
    const between = (from: string, to: string) => source.slice(source.indexOf(from), source.indexOf(to)).trim();
    expect(readFileSync(at('out/map.png'))).toEqual(map);
    expect(files['essay.md']).toMatch(
      /^---\ntitle: The kitchen next door\nstandfirst: What we learned from an oven\nauthors:\n {2}- name: Noor Çelik\n {2}- name: Ana\nlanguage: en-GB\nedition:\n.*\n {2}date: 2024-02-29\n/,
    );
    expect(files['essay.md']).toContain(
      `---\n\n${between('The *oven*', '## 1.')}\n\n[^oven]: It was *old*.\n\n[the list]: https://example.org/list\n`,
    );
    expect(files['points/01-bread-salt.md']).toBe(
      `---\nnumber: 1\ntitle: Bread & salt\n---\n\n${between('> We eat', '## 2.').replace('###', '##')}\n`,
    );
    expect(files['points/02-a-table-for-nine.md']).toContain(
      `\n\n${between('Sub\n', '## In closing').replace('####', '###')}\n\n[^oven]: It was *old*.\n\n[the list]: https://example.org/list\n[^long]: A long one.\n\n    With two paragraphs, see [the list].\n`,
    );
    expect(files['closing.md']).toContain(
      'Come & eat; [here][list].\n\n[list]: <https://example.org/second> "A title"\n',
    );
    expect(files['comments/1.md']).toBe("---\n---\n\nFirst guest: **thanks**!\n\n1. a guest's list\n");
  });

  test('gives the same bytes from its outline, from CRLF and with a byte order mark.', async () => {
    const text = readFileSync(everything, 'utf8');
    write('crlf.md', `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    expect((await run('essay.md', '--out', 'out', '--dry-run')).stdout).toContain(
      'Left out: the front matter field "tags"',
    );
    expect((await run('essay.md', '--out', 'one')).status).toBe(0);
    expect((await run('essay.md', '--out', 'two', '--outline', 'out.outline.txt')).status).toBe(0);
    expect((await run('crlf.md', '--out', 'three')).status).toBe(0);
    expect(filesIn(at('two'))).toEqual(filesIn(at('one')));
    expect(filesIn(at('three'))).toEqual(filesIn(at('one')));
  });

  test('is told by the ending of its file, or by an option.', async () => {
    write('essay.txt', '# Bread\n\nBy Ada\n\nWe *eat*.\n\n## Soup\n\nIt is hot.\n\n## Salt\n\nIt is good.\n');
    expect((await run('essay.txt', '--out', 'out')).stderr).toContain('if this is Markdown, add --markdown');
    expect((await run('essay.txt', '--out', 'out', '--markdown')).status).toBe(0);
    expect(read('out', 'points', '02-salt.md')).toBe('---\nnumber: 2\ntitle: Salt\n---\n\nIt is good.\n');
    write('plain.md', 'Bread\nBy Ada\n# We eat.\n1. Soup\nIt is hot.\n');
    expect((await run('plain.md', '--out', 'plain', '--plain')).status).toBe(0);
    expect(read('plain', 'essay.md')).toContain('\n\\# We eat.\n');
  });

  test.each<[string, string, string, string, Record<string, unknown>]>([
    ['A word', 'points/01-bread-salt.md', 'All of us', 'All', { lost: ['of', 'us'] }],
    ['A word of code', 'points/01-bread-salt.md', 'const soup', 'const', { lost: ['soup'] }],
    ['A word in a cell', 'points/01-bread-salt.md', 'a pinch', 'pinch', { lost: ['a'] }],
    ['Emphasis', 'essay.md', '*oven*', 'oven', { lost: ['*', '*'] }],
    ['A word of a note', 'essay.md', 'It was *old*', 'It *old*', { added: expect.arrayContaining(['It', 'old']) }],
    ['A list item', 'points/01-bread-salt.md', '     - and deeper\n', '', { lost: ['and', 'deeper'] }],
    ['The words of an image', 'essay.md', '![A map of', '![A map', { lost: ['of'] }],
    ['A word of a title', 'points/01-bread-salt.md', 'title: Bread & salt', 'title: Bread &', { lost: ['salt'] }],
    [
      'The end of a paragraph',
      'closing.md',
      'eat; [here][list].',
      'eat; [here][list].\n\n&nbsp;Oh',
      { added: ['Oh', '\n'] },
    ],
  ])('%s that was lost on the way is missed.', async (_what, file, from, to, errors) => {
    await run('essay.md', '--out', 'out');
    const text = openMarkdown(await readSourceFile(at('essay.md')));
    const before = read('out', file);
    expect(before).toContain(from);
    writeFileSync(at('out', file), before.replace(from, to));
    const roles = new Map(text.findOutline([]).outline.map(({ number, role }) => [number, role]));
    const { lost, added, moved } = verifyEssay(text.sourceWords(roles), await readBack(at('out')));
    const words = { lost: lost.map((token) => token.text), added: added.map((token) => token.text) };
    expect({ ...words, moved }).toEqual({ lost: [], added: [], moved: [], ...errors });
  });

  test('A note whose citation was lost on the way is missed too.', async () => {
    await run('essay.md', '--out', 'out');
    const file = at('out', 'points/02-a-table-for-nine.md');
    const before = read('out', 'points/02-a-table-for-nine.md');
    writeFileSync(file, before.replace('another.[^long]', 'another.'));
    expect(before).toContain('another.[^long]');
    await expect(readBack(at('out'))).rejects.toThrow('the note [^long] is not cited in the text');
  });
});
