import { expect, test } from 'vitest';
import { parseOptions } from './options.ts';

const read = (line: string) => parseOptions(line.split(' '));

test('Options are read and put in order.', () => {
  expect(
    read(
      'a.txt --out b --comments-at 69,65,69 --lang pt-BR --date 2024-02-29 --author A --author B --leave-out --force',
    ),
  ).toEqual({
    help: false,
    file: 'a.txt',
    out: 'b',
    isMarkdown: false,
    isWeb: false,
    letter: undefined,
    commentsFile: undefined,
    language: 'pt-BR',
    date: '2024-02-29',
    commentsAt: [65, 69],
    authors: ['A', 'B'],
    outline: undefined,
    isDryRun: false,
    leaveOut: true,
    force: true,
  });
});

test('--help needs no other argument.', () => {
  expect(parseOptions(['--help']).help).toBe(true);
  expect(parseOptions(['-h', 'a.txt']).help).toBe(true);
});

test.each([
  ['a.md --out b', true],
  ['a.markdown --out b', true],
  ['a.md --out b --plain', false],
  ['a.txt --out b --markdown', true],
  ['a.md.txt --out b', false],
])('Whether “%s” is Markdown: %s.', (line, isMarkdown) => expect(read(line).isMarkdown).toBe(isMarkdown));

test.each([
  ['--out b', 'No FILE given. For help, run "npm run import -- --help".'],
  ['a.txt', 'No --out DIR given'],
  ['a.txt b', 'More than one FILE: a.txt b. Give only one, in quotes if its name has a space, and write -- before it'],
  ['a.txt --out b --colour', `Unknown option '--colour'. For help, run "npm run import -- --help".`],
  ['a.txt --out', `Option '--out <value>' argument missing. For help, run "npm run import -- --help".`],
  [
    'a.txt --out b --force=yes',
    `Option '--force' does not take an argument. For help, run "npm run import -- --help".`,
  ],
  ['a.txt --out b --markdown --plain', '--markdown and --plain contradict each other'],
  ['a.txt --out b --comments-at 5,x', '--comments-at 5,x: "x" is not a line number'],
  ['a.txt --out b --comments-at 0', '"0" is not a line number'],
  ['a.txt --out b --comments-at 5,', '"" is not a line number'],
  ['a.txt --out b --lang klingonish', '--lang klingonish: not a language code'],
  ['a.txt --out b --date 2023-02-29', '--date 2023-02-29: not a date'],
  ['a.txt --out b --date tomorrow', '--date tomorrow: not a date'],
  ['a.txt --out b --author=', '--author: the name is empty'],
  ['a.txt --out b --outline o --comments-at 5', '--comments-at does not work with --outline'],
])('“%s” is an error that says what to do.', (line, message) => {
  expect(() => read(line)).toThrow(message);
});
