import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkTarget, replaceFolder } from './target-folder.ts';

let folder = '';
const at = (...parts: string[]) => path.join(folder, ...parts);
const fill = async (fresh: string) => writeFileSync(path.join(fresh, 'essay.md'), 'new');
const fail = async (fresh: string) => {
  await fill(fresh);
  throw new Error('no');
};
const lose = async (fresh: string) => renameSync(fresh, at('gone'));

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'place-')));
  mkdirSync(at('old'));
  writeFileSync(at('old', 'mine.txt'), 'old');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('A folder is filled and moved into place, and no temporary files remain.', async () => {
  await replaceFolder(at('a', 'b'), fill);
  expect(readFileSync(at('a', 'b', 'essay.md'), 'utf8')).toBe('new');
  expect(readdirSync(at('a'))).toEqual(['b']);
});

test('An existing folder is replaced as a whole.', async () => {
  await replaceFolder(at('old'), fill);
  expect(readdirSync(at('old'))).toEqual(['essay.md']);
  expect(readdirSync(folder)).toEqual(['old']);
});

test('If filling fails, nothing changes.', async () => {
  await expect(replaceFolder(at('old'), fail)).rejects.toThrow('no');
  await expect(replaceFolder(at('a', 'b'), fail)).rejects.toThrow('no');
  expect(readdirSync(folder)).toEqual(['old']);
  expect(readFileSync(at('old', 'mine.txt'), 'utf8')).toBe('old');
});

test('If the move fails, the old folder is restored.', async () => {
  // A folder cannot be renamed over a dangling symbolic link.
  symlinkSync(at('nowhere'), at('link'));
  await expect(replaceFolder(at('link'), fill)).rejects.toThrow();
  await expect(replaceFolder(at('old'), lose)).rejects.toThrow('ENOENT');
  expect(readFileSync(at('old', 'mine.txt'), 'utf8')).toBe('old');
  expect(readdirSync(folder).toSorted()).toEqual(['gone', 'link', 'old']);
});

test('A folder that must not be replaced is an error, even with --force.', () => {
  writeFileSync(at('file'), '');
  expect(() => checkTarget(at('file'), [], true)).toThrow('is a file');
  expect(() => checkTarget('.', [], true)).toThrow('contains the folder you are in');
  expect(() => checkTarget('..', [], true)).toThrow('contains the folder you are in');
  expect(() => checkTarget('/', [], true)).toThrow('contains the folder you are in');
  expect(() => checkTarget(at('old'), [at('old', 'mine.txt')], true)).toThrow('which the import reads');
  symlinkSync(at('old'), at('link'));
  expect(() => checkTarget(at('link'), [at('old', 'mine.txt')], true)).toThrow('which the import reads');
});

test('A folder that is not empty needs --force; an empty or missing one does not.', () => {
  mkdirSync(at('empty'));
  expect(() => checkTarget(at('old'), [], false)).toThrow('is not empty');
  expect(checkTarget(at('old'), [], true)).toBe(at('old'));
  expect(checkTarget(at('empty'), [], false)).toBe(at('empty'));
  expect(checkTarget(at('old', '..', 'none'), [], false)).toBe(at('none'));
});
