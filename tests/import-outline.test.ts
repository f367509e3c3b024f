import { existsSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { awkward, filesIn, plain, workbench } from './fixtures/import/workbench.ts';

const { at, names, read, run, write } = workbench();

describe('A dry run', () => {
  test('writes an outline that can be given back, and nothing else.', async () => {
    const { status, stdout } = await run(awkward, '--out', 'out', '--comments-at', '32,34', '--dry-run');
    expect(status).toBe(0);
    expect(stdout).toContain('Wrote the outline to out.outline.txt');
    expect(names()).toEqual(['out.outline.txt']);
    expect((await run(awkward, '--out', 'out', '--outline', 'out.outline.txt')).status).toBe(0);
    expect((await run(awkward, '--out', 'again', '--comments-at', '32,34')).status).toBe(0);
    expect(filesIn(at('out'))).toEqual(filesIn(at('again')));
  });

  test('names an outline outside of the current folder by its whole path.', async () => {
    const out = `${at()}-elsewhere`;
    const { stdout } = await run(awkward, '--out', out, '--dry-run');
    rmSync(`${out}.outline.txt`);
    expect(stdout).toContain(`Wrote the outline to ${out}.outline.txt.`);
  });

  test('lets doubtful numbers and missing points be settled by hand.', async () => {
    const file = write(
      'essay.txt',
      ['Bread', 'By Ada', 'We eat.', 'Soup', 'It is hot.', 'Salt', '1. fine', '1. coarse'].join('\n'),
    );
    const { status, stderr } = await run(file, '--out', 'out');
    expect(status).toBe(1);
    expect(stderr).toContain('line 7 "1. fine" and line 8 "1. coarse"');
    expect(stderr).toContain('--dry-run');
    expect((await run(file, '--out', 'out', '--dry-run')).stdout).toContain('Unclear: Two lines are numbered 1');
    const outline = read('out.outline.txt')
      .replace(/^4 +\w+/m, '4 point')
      .replace(/^6 +\w+/m, '6 point')
      .replace(/^7 +\w+/m, '7 paragraph');
    write('mine.txt', outline);
    const { status: second, stdout } = await run(file, '--out', 'out', '--outline', 'mine.txt');
    expect(second).toBe(0);
    expect(stdout).toContain('Points    2, with 3 paragraphs');
    expect(stdout).toContain('numbering          0');
  });

  test('accepts the missing point that the error about a gap asks for.', async () => {
    const file = write('essay.txt', [...plain.slice(0, 5), 'Two', 'It is mild.', '3. Salt', 'It is good.'].join('\n'));
    const { status, stderr } = await run(file, '--out', 'out');
    expect(status).toBe(1);
    expect(stderr).toContain('so a number is missing. In the outline, mark the missing heading as "point"');
    await run(file, '--out', 'out', '--dry-run');
    write('mine.txt', read('out.outline.txt').replace(/^(\d+ +)\w+( +(?:Two|3\. Salt))$/gm, '$1point$2'));
    expect((await run(file, '--out', 'out', '--outline', 'mine.txt')).stderr).toBe('');
  });

  test('does not write over an outline that may have been corrected, unless forced.', async () => {
    const file = write('essay.txt', plain.join('\n'));
    write('out.outline.txt', 'mine');
    expect((await run(file, '--out', 'out', '--dry-run')).stderr).toContain('out.outline.txt already exists');
    expect(read('out.outline.txt')).toBe('mine');
    expect((await run(file, '--out', 'out', '--dry-run', '--force')).status).toBe(0);
    expect(read('out.outline.txt')).toContain('title');
  });

  test('survives changed words, and lines that are new, gone or moved.', async () => {
    write('essay.txt', plain.join('\n'));
    await run('essay.txt', '--out', 'out', '--dry-run');
    const roles = read('out.outline.txt')
      .replace(/^3 +\w+( +We eat\.)$/m, '3 paragraph$1')
      .replace(/^(4 +)\w+/m, '$1paragraph');
    write('mine.txt', roles);
    write(
      'essay.txt',
      ['Bread', 'By Ada', '', 'We dine.', '1. Soup', 'It is very hot.', 'All say so, always.', '2. Salt', 'Done.'].join(
        '\n',
      ),
    );
    const { stdout, stderr } = await run('essay.txt', '--out', 'out', '--outline', 'mine.txt');
    expect(stdout).toContain(
      [
        'The source has changed since mine.txt was written. Check these lines:',
        '  line 4 is "paragraph", and was: We eat.',
        '  line 6 is "paragraph", and was: It is hot.',
        '  line 7 is "paragraph", and new: All say so, always.',
        '  line 9 is "paragraph", and was: It is good.',
        '',
      ].join('\n'),
    );
    expect([stderr, Object.keys(filesIn(at('out')))]).toEqual(['', ['essay.md', 'points/01-2-salt.md']]);
  });

  test('A wrong outline is refused with its own line.', async () => {
    const file = write('essay.txt', plain.join('\n'));
    write('mine.txt', '1 title\n2 byline\n3 text\n4 point\n5 paragraph\n6 point\n7 paragraph');
    const { status, stderr } = await run(file, '--out', 'out', '--outline', 'mine.txt');
    expect([status, existsSync(at('out'))]).toEqual([1, false]);
    expect(stderr).toContain('mine.txt:3: "text" is not a role.');
  });
});
