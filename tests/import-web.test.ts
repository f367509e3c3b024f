import { cpSync, existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn, root, workbench } from './fixtures/import/workbench.ts';

const { at, names, read, run, write } = workbench();
const web = path.join(root, 'tests/fixtures/import/web');
const page = path.join(web, 'walnut.html');
const letters = path.join(web, 'letters');

describe('A saved web page', () => {
  test('becomes an essay with its images, and what is left out is named.', async () => {
    const { status, stdout, stderr } = await run(page, '--out', 'out', '--leave-out');
    expect([stderr, status]).toEqual(['', 0]);
    expect(stdout).toContain('Points    2, with 8 paragraphs\n');
    expect(stdout).toContain('\nLeft out: subscribe box "Get each letter by post. Subscribe", line 25\n');
    expect(stdout).toContain('Words lost: 0; added: 0; moved: 0; left out: 31, as listed above\n');
    expect(Object.keys(filesIn(at('out')))).toEqual([
      'essay.md',
      'points/01-pick-it-up.md',
      'points/02-leave-some.md',
      'walnut_files/the tree.png',
    ]);
    expect(read('out', 'essay.md')).toContain(
      'title: The walnut tree, shared\nstandfirst: Who picks, & who only looks?\nauthors:\n  - name: Noor Çelik\nlanguage: en-GB\n',
    );
  });

  test('is outlined by the lines of its Markdown, which is written too.', async () => {
    expect((await run(page, '--out', 'out', '--dry-run')).stdout).toContain(
      'Wrote the page as Markdown to out.source.md.',
    );
    expect(names()).toEqual(['out.outline.txt', 'out.source.md']);
    expect(read('out.source.md')).toBe(read(path.relative(at(), path.join(web, 'walnut.md'))));
    expect((await run(page, '--out', 'out', '--outline', 'out.outline.txt')).status).toBe(0);
  });

  test('has the authors that the byline in its text names, whoever put it on the web.', async () => {
    write(
      'page.html',
      '<title>Oven</title><meta name="author" content="admin"><article><h1>Oven</h1><p>By Noor &amp; Ines</p><p>We bake.</p><h2>1. Soup</h2><p>Hot.</p></article>',
    );
    const { stdout, stderr } = await run('page.html', '--out', 'out');
    expect(stderr).toBe('');
    expect(stdout).toContain('\nLeft out: the author "admin" of the source, because the text has another byline\n');
    expect(read('out', 'essay.md')).toContain('\n  - name: Noor\n  - name: Ines\n');
  });

  test('is refused while words would be left out that nobody has accepted.', async () => {
    const { status, stdout, stderr } = await run(page, '--out', 'out');
    expect(stdout).not.toContain('Words lost: 0');
    expect(stderr).toMatch(/^31 words would be left out:\n {2}text for screen readers "Skip to the text", line 13\n/);
    expect(stderr).toContain('add --leave-out');
    expect([status, names()]).toEqual([1, []]);
    await run(page, '--out', 'out', '--dry-run');
    write('mine.txt', read('out.outline.txt').replace(/^left-out +share bar.*\n/m, ''));
    expect((await run(page, '--out', 'out', '--outline', 'mine.txt')).stderr).toMatch(
      /^3 words would be left out:\n {2}share bar "Share this letter", line 21\n/,
    );
  });

  test('is refused while an image is missing, and nothing is written.', async () => {
    cpSync(page, at('page.html'));
    const { status, stderr } = await run('page.html', '--out', 'out');
    expect(stderr).toContain('page.html:29: the image "walnut_files/the tree.png" does not exist.');
    expect([status, names()]).toEqual([1, ['page.html']]);
  });
});

describe('Comments of another file', () => {
  test('come with names, dates and replies, and every word.', async () => {
    const { status, stdout } = await run(
      page,
      '--out',
      'out',
      '--leave-out',
      '--comments',
      path.join(web, 'comments.json'),
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/Comments in .*: 2\n/);
    expect(read('out', 'comments', '4512.md')).toBe(
      '---\nauthor: Ida\ndate: 2024-03-02T09:00:00Z\n---\n\nI like what you say of *gloves*.\n\nBut who sweeps?\n',
    );
    expect(read('out', 'comments', '4519.md')).toBe(
      '---\nauthor: Noor\nbyAuthor: true\ndate: 2024-03-03\nreplyTo: "4512"\n---\n\nWe *all* do.\n',
    );
  });

  test.each([
    ['if they are no JSON', 'c.json', 'Ida: yes', 'c.json is not valid JSON'],
    ['if one has no text', 'c.json', '[{"author": "Ida"}]', 'c.json, comment 1: the comment has no text'],
    ['if a page has none', 'c.html', '<p>Yes</p>', 'c.html: no comments were found in this page'],
  ])('are refused %s, and nothing is written.', async (_why, name, text, message) => {
    write(name, text);
    const { status, stderr } = await run(page, '--out', 'out', '--comments', name);
    expect(stderr).toContain(message);
    expect([status, names()]).toEqual([1, [name]]);
  });
});

describe('The export of a newsletter', () => {
  test('gives the letter that is asked for.', async () => {
    const { status, stdout } = await run(
      letters,
      '--post',
      'on-bread',
      '--author',
      'Noor',
      '--leave-out',
      '--out',
      'out',
    );
    expect(status).toBe(0);
    expect(stdout.match(/^Left out: .*$/gm)).toEqual([
      'Left out: subscribe box "Letters come by post.", line 2',
      'Left out: image mill.jpeg "The mill", line 5',
      'Left out: button "Share", line 8',
      'Left out: embed, line 9',
      'Left out: embedded page "On salt: read it here.", line 10',
    ]);
    const { 'essay.md': essay, ...points } = filesIn(at('out'));
    expect(essay).toContain('title: On bread, and us\nstandfirst: Who kneads, & who eats?\n');
    expect(essay).toContain('date: 2024-03-01\n');
    expect(essay).toContain('for whoever comes by.[^1]\n\n[^1]: Not when it rains.\n');
    expect(Object.keys(points)).toEqual(['points/01-flour.md', 'points/02-water.md']);
    expect(points['points/01-flour.md']).toContain('The mill in May.\n');
  });

  test.each<[string, string[], string]>([
    [
      'none is named',
      [],
      'letters has 2 posts. Choose one of these with --post:\n  on-bread  2024-03-01  On bread, and us\n',
    ],
    ['it is not there', ['--post', 'on-rye'], 'letters has no post named "on-rye". Choose one of these'],
  ])('lists its letters if %s.', async (_why, args, message) => {
    const { status, stderr } = await run(letters, ...args, '--out', 'out');
    expect(stderr).toContain(message);
    expect([status, existsSync(at('out'))]).toEqual([1, false]);
  });

  test('needs no name if it has one letter; its table is named if it is broken.', async () => {
    cpSync(letters, at('letters'), { recursive: true });
    const table = (text: string) => writeFileSync(at('letters', 'posts.csv'), text);
    table('post_id,title\n101.on-bread,Bread\n');
    expect((await run('letters', '--author', 'Noor', '--leave-out', '--out', 'out')).status).toBe(0);
    table('post_id,title\n101.on-bread,"Bread\n');
    expect((await run('letters', '--out', 'no')).stderr).toContain('letters/posts.csv: ');
  });
});
