import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { awkward, cli, filesIn, plain, root, sourceWords, workbench } from './fixtures/import/workbench.ts';

const authors = process.env['ESSAY_SOURCE'] ?? '';
const { at, names, read, run, write } = workbench();

describe('An awkward text', () => {
  const imported = ['--out', 'out', '--comments-at', '32,34'];

  test('is still awkward.', () => {
    const text = readFileSync(awkward, 'utf8');
    for (const sign of [
      '&amp;',
      '<b>',
      '\n# not',
      '\n1986. was',
      '*we*',
      '[^1]',
      '`',
      '  \n',
      '“',
      '"',
      '\\\n',
      '\u00ad',
      '\u200d',
    ]) {
      expect(text).toContain(sign);
    }
    expect(text.normalize('NFC')).not.toBe(text);
  });

  test('comes through with every word, and says so.', async () => {
    const { status, stdout, stderr } = await run(awkward, ...imported);
    expect([stderr, status]).toEqual(['', 0]);
    expect(stdout).toMatch(/^18 {2}point +2\. خبز/m);
    expect(stdout).toContain(
      'Opening   5 paragraphs, 1 subheading\nPoints    3, with 6 paragraphs; subheadings in 3\n',
    );
    expect(stdout).toContain('sign-off "Yours, hungrily, N., A. & J."\nComments  2, with 2 and 1 paragraphs\n');
    expect(stdout).toContain('Words lost: 0; added: 0; moved: 0\n');
    const counts = [...stdout.matchAll(/^(?:Words in the source| {2}in [a-z ]+| {2}numbering) +(\d+)\b/gm)];
    const [source, ...parts] = counts.map(([, number]) => Number(number));
    expect(source).toBe(sourceWords(readFileSync(awkward, 'utf8')).length);
    expect(parts).toHaveLength(4);
    expect(parts.reduce((sum, part) => sum + part)).toBe(source);
  });

  test('becomes the files it should.', async () => {
    await run(awkward, ...imported);
    const files = filesIn(at('out'));
    expect(Object.keys(files)).toEqual([
      'closing.md',
      'comments/1.md',
      'comments/2.md',
      'essay.md',
      'points/01-soup-first.md',
      'points/02-خبز-وملح-straight-curly.md',
      'points/03-salt-last-never-first.md',
    ]);
    expect(files['essay.md']).toContain('title: Bread & salt\nkicker: notes for a *shared* kitchen\n');
    expect(files['essay.md']).toContain(
      'byline: By Noor Çelik (@salt_and_bread), Ana_Maria & José\nauthors:\n  - name: Noor Çelik\n',
    );
    expect(files['comments/1.md']).toMatch(/^---\n---\n\nWhat \*we\* eat/);
  });

  test('gives the same bytes twice, also from CRLF, from CR and with a byte order mark.', async () => {
    const text = readFileSync(awkward, 'utf8');
    const variants = [
      text,
      text.replaceAll('\n', '\r\n'),
      text.replaceAll('\n', '\r'),
      `\uFEFF${text}`,
      text.normalize('NFC'),
    ];
    for (const [index, variant] of variants.entries()) {
      const file = write('essay.txt', variant);
      expect((await run(file, '--out', `out${index}`, '--comments-at', '32,34')).status).toBe(0);
      expect(filesIn(at(`out${index}`))).toEqual(filesIn(at('out0')));
    }
  });

  test('can be read by whoever leaves early.', () => {
    const shell = spawnSync('sh', ['-c', `"${process.execPath}" "${cli}" "${awkward}" --out out | head -1`], {
      cwd: at(),
      encoding: 'utf8',
    });
    expect(shell.stderr).toBe('');
    expect(names()).toEqual(['out']);
  });
});

describe('Options', () => {
  test('say language, day and authors, and are written down.', async () => {
    const file = write('essay.txt', plain.join('\n'));
    expect((await run(file, '--out', 'out', '--lang', 'pt-BR', '--date', '2024-02-29', '--author', 'Ida')).status).toBe(
      0,
    );
    expect(read('out', 'essay.md')).toMatch(
      /byline: By Ada\nauthors:\n {2}- name: Ida\nlanguage: pt-BR\nedition:\n.*\n {2}date: 2024-02-29\n/,
    );
  });

  test('are explained by --help.', async () => {
    const { status, stdout } = await run('--help');
    expect(status).toBe(0);
    for (const option of [
      '--out',
      '--markdown',
      '--plain',
      '--comments-at',
      '--author',
      '--lang',
      '--date',
      '--dry-run',
      '--outline',
      '--force',
    ]) {
      expect(stdout).toContain(option);
    }
  });

  test('Without --comments-at all that follows the sign-off is one comment, and it says so.', async () => {
    const file = write('essay.txt', [...plain, 'Last words', 'Eat.', 'Yours,', 'Ada', 'One.', 'Two.'].join('\n'));
    const { stdout } = await run(file, '--out', 'out');
    expect(stdout).toContain('Everything after the sign-off becomes one comment.');
    expect(stdout).toContain('Comments  1, with 2 paragraphs');
  });
});

describe.skipIf(!authors)('The authors’ text', () => {
  test('is imported with every word, in the parts it has.', async () => {
    const { status, stdout } = await run(path.resolve(root, authors), '--out', 'out', '--comments-at', '65,69');
    expect(status).toBe(0);
    expect(stdout).toContain(
      'Opening   10 paragraphs, 1 subheading\nPoints    10, with 33 paragraphs; subheadings in 2, 9\n',
    );
    expect(stdout).toContain(
      'Closing   "Last words…", 2 paragraphs; sign-off "With Care, A & B."\nComments  2, with 4 and 1 paragraphs\n',
    );
    const words = sourceWords(readFileSync(path.resolve(root, authors), 'utf8'));
    expect(stdout).toContain(`Words in the source  ${words.length} `);
    expect(stdout).toContain('numbering          10 ');
    expect(stdout).toContain('1 dash after the title, 2 asterisks for emphasis\nWords lost: 0; added: 0; moved: 0\n');
    expect(Object.keys(filesIn(at('out')))).toHaveLength(14);
    expect(read('out', 'comments', '1.md')).toContain(' *we* ');
    expect(read('out', 'essay.md')).toContain('authors:\n  - name: Ayesha\n  - name: B\n');
  });

  test('gives the same from its outline.', async () => {
    const file = path.resolve(root, authors);
    expect((await run(file, '--out', 'out', '--comments-at', '65,69', '--dry-run')).status).toBe(0);
    expect((await run(file, '--out', 'one', '--outline', 'out.outline.txt')).status).toBe(0);
    expect((await run(file, '--out', 'two', '--comments-at', '65,69')).status).toBe(0);
    expect(filesIn(at('one'))).toEqual(filesIn(at('two')));
  });

  test.each([20, 63, 64, 70])('has no comment that begins on line %i.', async (line) => {
    const { status, stderr } = await run(path.resolve(root, authors), '--out', 'out', '--comments-at', `${line},69`);
    expect([status, names()]).toEqual([1, []]);
    expect(stderr).toContain(`--comments-at ${line}: `);
  });
});
