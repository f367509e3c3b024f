import { expect, test } from 'vitest';
import { site } from '#site.ts';
import { essayCommand, shellPath } from './shell-command.ts';

test.each([
  ['content', 'npm start'],
  ['my-essay', 'ESSAY_CONTENT=my-essay npm start'],
  ['my essay', "ESSAY_CONTENT='my essay' npm start"],
])('the command for the folder %s names it unless it is the default', (folder, command) => {
  expect(essayCommand(folder, 'npm start', 'linux')).toBe(command);
});

test.each([
  ['content', 'npm start', 'npm start'],
  ['my-essay', 'npm start', 'npm start -- --essay-content my-essay'],
  ['my essay', 'npm run permalinks -- --withdraw p1', 'npm run permalinks -- --essay-content "my essay" --withdraw p1'],
])('on Windows, the command for the folder %s names it with an option', (folder, command, typed) => {
  expect(essayCommand(folder, command, 'win32')).toBe(typed);
});

test('a path is quoted only if a shell would split or change it', () => {
  expect(['a/b.md', 'a b', "Ada's"].map(shellPath)).toEqual(['a/b.md', "'a b'", "'Ada'\\''s'"]);
});

test('the folder that needs no ESSAY_CONTENT is the one that is read without it', () => {
  expect(process.env['ESSAY_CONTENT']).toBeUndefined();
  expect(essayCommand(site.content, 'npm start')).toBe('npm start');
});
