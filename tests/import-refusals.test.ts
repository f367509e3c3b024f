import { spawn } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { cli, filesIn, plain, workbench } from './fixtures/import/workbench.ts';

const { at, names, run, write } = workbench();

const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(typeof part === 'string' ? part : [part])));

describe('Nothing is written, and a line says why,', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['if the file is empty', '', 'essay.txt is empty'],
    ['if the file is blank', '\uFEFF \r\n\t\n', 'essay.txt is empty'],
    [
      'if the file is binary',
      bytes('Bread', 0, 'salt'),
      'essay.txt is not a text file: it contains bytes that text cannot have',
    ],
    ['if the file is UTF-16', Buffer.from(`\uFEFF${plain.join('\n')}`, 'utf16le'), 'essay.txt is encoded as UTF-16'],
    ['if the file is not UTF-8', bytes('Bread\r\ncaf', 0xe9, '\r\n'), 'essay.txt:2: invalid UTF-8'],
    ['if there are no points', 'Bread\nBy Ada\nWe eat.\nIt is hot.', 'No points found'],
    ['if there are no authors', plain.filter((line) => line !== 'By Ada').join('\n'), '--author NAME'],
    ['if a number comes twice', [...plain, '2. Again'].join('\n'), 'line 6 "2. Salt" and line 8 "2. Again"'],
    ['if a number is left out', [...plain, '4. Bread'].join('\n'), 'After line 6 "2. Salt" comes line 8'],
    ['if a point is empty', [...plain, '3. Bread'].join('\n'), 'Point 3, at line 8, has no paragraph'],
  ])('%s.', async (_name, text, message) => {
    const { status, stdout, stderr } = await run(write('essay.txt', text), '--out', 'out');
    expect(stderr).toContain(message);
    expect(stderr.trim().split('\n').length).toBeLessThanOrEqual(3);
    expect([status, stdout, names()]).toEqual([1, '', ['essay.txt']]);
  });

  test.each<[string, string[], string]>([
    ['if the file is a folder', ['dir', '--out', 'out'], 'dir is a folder'],
    ['if there is no such file', ['none.txt', '--out', 'out'], 'none.txt does not exist. Check the path.'],
    [
      'if there is no such outline',
      ['essay.txt', '--out', 'out', '--outline', 'none.txt'],
      'none.txt does not exist. Check the path.',
    ],
    ['if the target is a file', ['essay.txt', '--out', 'essay.txt', '--force'], 'is a file'],
    ['if the target is under a file', ['essay.txt', '--out', 'essay.txt/out'], 'essay.txt is a file, not a folder'],
    ['if the target is where we are', ['essay.txt', '--out', '.', '--force'], 'contains the folder you are in'],
    ['if the target is around us', ['essay.txt', '--out', '..', '--force'], 'contains the folder you are in'],
    ['if the target holds the source', ['dir/essay.txt', '--out', 'dir', '--force'], 'dir contains dir/essay.txt'],
    ['if the target is not empty', ['essay.txt', '--out', 'dir'], 'dir is not empty'],
    ['if a comment begins nowhere', ['essay.txt', '--out', 'out', '--comments-at', '99'], 'the last line is 7'],
    ['if an option is unknown', ['essay.txt', '--out', 'out', '--colour'], "Unknown option '--colour'"],
    ['if the language is none', ['essay.txt', '--out', 'out', '--lang', 'english please'], 'not a language code'],
    ['if the day is none', ['essay.txt', '--out', 'out', '--date', '2023-02-29'], 'not a date'],
  ])('%s.', async (_name, args, message) => {
    write('essay.txt', plain.join('\n'));
    mkdirSync(at('dir'));
    cpSync(at('essay.txt'), at('dir', 'essay.txt'));
    const { status, stderr } = await run(...args);
    expect(stderr).toContain(message);
    expect(status).toBe(1);
    expect(Object.keys(filesIn(at()))).toEqual(['dir/essay.txt', 'essay.txt']);
    expect(names()).toEqual(['dir', 'essay.txt']);
  });
});

describe('A folder that is there', () => {
  test('is replaced as a whole with --force, and left alone if the import fails.', async () => {
    const file = write('essay.txt', plain.join('\n'));
    mkdirSync(at('out'));
    write('out/mine.txt', 'mine');
    write('wrong.txt', 'Bread\nBy Ada\n1. Soup');
    expect((await run(at('wrong.txt'), '--out', 'out', '--force')).status).toBe(1);
    expect(filesIn(at('out'))).toEqual({ 'mine.txt': 'mine' });
    expect((await run(file, '--out', 'out', '--force')).status).toBe(0);
    expect(Object.keys(filesIn(at('out')))).toEqual(['essay.md', 'points/01-soup.md', 'points/02-salt.md']);
    expect(names()).toEqual(['essay.txt', 'out', 'wrong.txt']);
  });

  test('keeps its subject index, which no import can make anew.', async () => {
    const file = write('essay.txt', plain.join('\n'));
    mkdirSync(at('out'));
    write('out/subjects.yaml', 'soup:\n  places: [p9.9]\n');
    expect((await run(file, '--out', 'out', '--force')).status).toBe(0);
    expect(filesIn(at('out'))['subjects.yaml']).toBe('soup:\n  places: [p9.9]\n');
    expect(Object.keys(filesIn(at('out')))).toContain('essay.md');
  });

  test('is as it was when the import is stopped half way.', async () => {
    const text = [...plain.slice(0, 4), ...Array.from({ length: 300 }, (_, index) => `We eat *soup* number ${index}.`)];
    const file = write('essay.txt', text.join('\n'));
    mkdirSync(at('out'));
    write('out/mine.txt', 'mine');
    const child = spawn(process.execPath, [cli, file, '--out', 'out', '--force'], { cwd: at(), stdio: 'ignore' });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    while (names().length < 3 && child.exitCode === null) await wait(5);
    child.kill('SIGINT');
    expect(await ended).toBe(1);
    expect(filesIn(at('out'))).toEqual({ 'mine.txt': 'mine' });
    expect(names()).toEqual(['essay.txt', 'out']);
  });
});
