import { mkdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filesIn, plain, workbench } from './fixtures/import/workbench.ts';

const { at, read, run, write } = workbench();
const changed = plain
  .map((line) => (line === 'It is good.' ? 'It is very good.' : line))
  .concat('3. Bread', 'It is warm.');

/** Imports an essay, edits it by hand, and then changes its source. */
async function workOn() {
  await run(write('essay.txt', plain.join('\n')), '--out', 'out');
  const soup = read('out', 'points', '01-soup.md');
  write('out/points/01-soup.md', soup.replace('title: Soup\n', 'title: Soup\nshort: Broth\n'));
  write('out/essay.md', read('out', 'essay.md').replace('name: First edition', 'name: Second edition'));
  write('out/subjects.yaml', 'soup:\n');
  write('out/permalinks.json', '{}\n');
  await run('essay.txt', '--out', 'out');
  write('essay.txt', changed.join('\n'));
}

describe('Importing again', () => {
  test('shows what differs, says what to do, and writes nothing.', async () => {
    await workOn();
    const before = filesIn(at('out'));
    const { status, stdout, stderr } = await run('essay.txt', '--out', 'out');
    expect(stdout).toContain(
      [
        'Kept as they are:',
        '  essay.md edition.name',
        '  points/01-soup.md short',
        '',
        'Changes to out:',
        '  point 2 "Salt": 1 paragraph reworded',
        '    ~ It is {+very+} good.',
        '  point 3 "Bread": added\n',
      ].join('\n'),
    );
    expect(stderr).toContain(
      'To make these changes to it, add --force. Your comments and the fields that you changed are kept; text that you changed is replaced.',
    );
    expect([status, filesIn(at('out'))]).toEqual([1, before]);
  });

  test('with --force takes the new text and keeps what was made by hand, also the next time.', async () => {
    await workOn();
    const forced = await run('essay.txt', '--out', 'out', '--force');
    expect(forced.status).toBe(0);
    expect(forced.stdout).toContain('To update the links: ESSAY_CONTENT=out npm run permalinks');
    const files = filesIn(at('out'));
    expect(files['points/02-salt.md']).toContain('It is very good.');
    expect(files['points/03-bread.md']).toContain('It is warm.');
    expect(files['points/01-soup.md']).toContain('short: Broth\n');
    expect(files['essay.md']).toContain('name: Second edition\n');
    expect(files['subjects.yaml']).toBe('soup:\n');
    expect(files['permalinks.json']).toBe('{}\n');
    const { status, stdout } = await run('essay.txt', '--out', 'out');
    expect(stdout).toContain('No changes to out. Nothing was written.');
    expect(status).toBe(0);
    expect((await run('essay.txt', '--out', 'out', '--force')).status).toBe(0);
    expect(filesIn(at('out'))).toEqual(files);
  });

  test('names an image that has changed, and with --force takes it.', async () => {
    const old = readFileSync('tests/fixtures/awkward/images/bowline knot.png');
    const changedMap = readFileSync('tests/fixtures/import/web/walnut_files/the tree.png');
    write('map.png', old);
    write('e.md', '# Bread\n\nBy Ada\n\nWe eat.\n\n![A map](map.png)\n\n## Soup\n\nHot.\n');
    expect((await run('e.md', '--out', 'out')).status).toBe(0);
    write('map.png', changedMap);
    const { status, stdout } = await run('e.md', '--out', 'out');
    expect(stdout).toContain('Changes to out:\n  the image map.png: changed\n');
    expect([status, readFileSync(at('out/map.png'))]).toEqual([1, old]);
    expect((await run('e.md', '--out', 'out', '--force')).status).toBe(0);
    expect(readFileSync(at('out/map.png'))).toEqual(changedMap);
  });

  test('keeps comments that were added by hand.', async () => {
    await workOn();
    mkdirSync(at('out', 'comments'));
    write('out/comments/ida.md', '---\nauthor: Ida\nabout: [2]\n---\n\nMore salt.\n');
    const { status, stdout } = await run('essay.txt', '--out', 'out', '--force');
    expect([status, stdout.includes('\n  comments/ida.md\n')]).toEqual([0, true]);
    expect(read('out', 'comments', 'ida.md')).toContain('about: [2]\n---\n\nMore salt.\n');
  });

  test('names a field that was made by hand and no longer fits, and writes nothing.', async () => {
    await workOn();
    const salt = read('out', 'points', '02-salt.md').replace('title: Salt\n', 'title: Salt\npull: It is good\n');
    write('out/points/02-salt.md', salt);
    const { status, stderr } = await run('essay.txt', '--out', 'out', '--force');
    expect(stderr).toContain('points/02-salt.md:4 pull: "It is good" is not in the text.');
    expect([status, read('out', 'points', '02-salt.md')]).toEqual([1, salt]);
  });

  test('says so if its own note cannot be read.', async () => {
    await workOn();
    write('out/import.json', '{');
    expect((await run('essay.txt', '--out', 'out')).stderr).toContain('out/import.json is not valid.');
  });
});
