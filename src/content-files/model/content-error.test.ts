import { expect, test } from 'vitest';
import { errorReport } from './content-error.ts';

const found = { found: 'found "five"', fix: 'Write a number.' };

test('no errors make no report', () => {
  expect(errorReport('content', [])).toBe('');
});

test('an error is a line that says where, what and how to fix it', () => {
  expect(errorReport('content', [{ file: 'points/05.md', line: 2, field: 'number', ...found }])).toBe(
    '1 error in content:\n  points/05.md:2 number: found "five". Write a number.',
  );
});

test('several errors are counted, and a line or a field that is not known is left out', () => {
  const errors = [
    { file: 'a.md', ...found },
    { file: 'b.md', line: 2, ...found },
    { file: 'c.md', field: 'number', ...found },
  ];
  expect(errorReport('content', errors)).toBe(
    [
      '3 errors in content:',
      '  a.md: found "five". Write a number.',
      '  b.md:2: found "five". Write a number.',
      '  c.md number: found "five". Write a number.',
    ].join('\n'),
  );
});

test('an error shows what would steer a terminal, and leaves out the middle of a megabyte', () => {
  const error = { file: 'a\n\u202eb.md', found: `found "\u001b[2J${'x'.repeat(1_000_000)}"`, fix: 'Remove it.' };
  const report = errorReport('content', [error]);
  expect(report).toContain('  a\\u{000a}\\u{202e}b.md: found "\\u{001b}[2Jxxx');
  expect(report).toMatch(/x … x+". Remove it.$/);
  expect(report.length).toBeLessThan(1_000);
});

test('a fix with commands for comments with long names is whole', () => {
  const [id, words] = [`c-${'x'.repeat(60)}.12`, 'Nobody asks who made it, or whether…'];
  const choice = `Redirect the links to ${id} ("${words}") or ${id} ("${words}"): run "npm run permalinks -- --alias`;
  const fix = `${choice} ${id}=${id}". Or withdraw it: run "npm run permalinks -- --withdraw ${id}".`;
  expect(errorReport('content', [{ ...found, file: 'permalinks.json', fix }])).toContain(fix);
});
