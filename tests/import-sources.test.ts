import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn, root, workbench } from './fixtures/import/workbench.ts';

const { at, read, run, write } = workbench();
const web = path.join(root, 'tests/fixtures/import/web');

describe('A document that Word saved as a filtered web page', () => {
  const word = path.join(web, 'word.html');

  test('keeps its footnotes and its own title.', async () => {
    const { status, stdout, stderr } = await run(word, '--out', 'out');
    expect([stderr, status]).toEqual(['', 0]);
    expect(stdout).not.toContain('Left out');
    expect(stdout).toContain('Words lost: 0; added: 0; moved: 0\n');
    const files = filesIn(at('out'));
    expect(Object.keys(files)).toEqual(['essay.md', 'points/01-light-it-early.md', 'points/02-wash-up-together.md']);
    expect(files['essay.md']).toContain('title: A yard with one oven\nbyline: By Noor Celik\n');
    expect(files['essay.md']).toContain(
      '[^1]: Washing is done in the blue tub.\n\n    The tub is older than any of us.\n',
    );
    expect(files['points/01-light-it-early.md']).toContain('[^2]: At five in summer.\n');
  });
});

describe('A document that Google Docs exported as a web page', () => {
  test('keeps its emphasis, links, table and bold points.', async () => {
    const { status, stdout, stderr } = await run(path.join(web, 'google-docs.html'), '--out', 'out');
    expect([stderr, status]).toEqual(['', 0]);
    expect(stdout).toContain('Words lost: 0; added: 0; moved: 0\n');
    expect(filesIn(at('out'))).toEqual({
      'essay.md': expect.stringMatching(
        /title: A yard with one oven\nbyline: By Noor\n[^]*, and \*whoever\* walks[^]* see \[the list\]\(https:\/\/example\.org\/oven\?a=1\\?&b=2\)\.\n/,
      ),
      'points/01-light-it-early.md': expect.stringContaining('title: Light it early.\n---\n\nA cold oven'),
      'points/02-wash-up-together.md': expect.stringMatching(
        /title: Wash up together\.\n---\n\nDishes[^]*\n\| Day +\| Loaves \|\n\|[ -]+\|[ -]+\|\n\| Friday \| 12 +\|\n/,
      ),
    });
  });
});

describe('An outline', () => {
  test('overrides the title, the byline and the authors of a page.', async () => {
    const long = 'We bake in the yard, on most days, for whoever comes by, and nobody asks what it costs. '.repeat(4);
    const head = '<title>Yard News 44</title><meta name="author" content="Web Team">';
    write(
      'page.html',
      `<html><head>${head}</head><body><article><p>${long}</p><p>Our oven</p><p>A letter by Noor</p><p>${long}</p><h2>1. Soup</h2><p>${long}</p></article></body></html>`.replace(
        `<p>${long}</p><p>Our`,
        '<p>Our',
      ),
    );
    await run('page.html', '--out', 'out', '--dry-run');
    const outline = read('out.outline.txt');
    write(
      'mine.txt',
      outline.replace(/^( *\d+ +)\w+( +Our oven)/m, '$1title$2').replace(/^( *\d+ +)\w+( +A letter)/m, '$1byline$2'),
    );
    const { status, stdout, stderr } = await run('page.html', '--out', 'out', '--outline', 'mine.txt');
    expect([stderr, status]).toEqual(['', 0]);
    expect(read('out', 'essay.md')).toContain('title: Our oven\nbyline: A letter by Noor\nauthors:\n  - name: Noor\n');
    expect(stdout).toContain('Left out: the title "Yard News 44" of the source, because the outline has another one\n');
    expect(stdout).toContain('Left out: the author "Web Team" of the source');
    await run('page.html', '--out', 'named', '--outline', 'mine.txt', '--author', 'Ada');
    expect(read('named', 'essay.md')).toContain('authors:\n  - name: Ada\n');
  });
});

test.each([
  ['By the Ropewalk Kitchen', ['the Ropewalk Kitchen']],
  ['By bell hooks', ['bell hooks']],
  ['By Noor, with help from Ines', ['Noor']],
])('The byline "%s" names its authors in plain text and in Markdown.', async (byline, names) => {
  write('essay.txt', ['Oven', byline, 'We bake.', '1. Soup', 'Hot.'].join('\n'));
  write('essay.md', ['# Oven', byline, 'We bake.', '## Soup', 'Hot.'].join('\n\n'));
  for (const source of ['essay.txt', 'essay.md']) {
    expect((await run(source, '--out', 'out', '--force')).stderr).toBe('');
    expect(read('out', 'essay.md')).toContain(
      `byline: ${byline}\nauthors:\n${names.map((name) => `  - name: ${name}\n`).join('')}language`,
    );
  }
});
