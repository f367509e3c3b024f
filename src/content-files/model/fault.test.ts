import { expect, test } from 'vitest';
import { faultReport } from './fault.ts';

const found = { found: 'found "five"', fix: 'Write a number.' };

test('no faults make no report', () => {
  expect(faultReport('content', [])).toBe('');
});

test('a fault is a line that says where, what and how to put it right', () => {
  expect(faultReport('content', [{ file: 'points/05.md', line: 2, field: 'number', ...found }])).toBe(
    'One thing to put right in content:\n  points/05.md:2 number: found "five". Write a number.',
  );
});

test('several faults are counted, and a line or a field that is not known is left out', () => {
  const faults = [
    { file: 'a.md', ...found },
    { file: 'b.md', line: 2, ...found },
    { file: 'c.md', field: 'number', ...found },
  ];
  expect(faultReport('content', faults)).toBe(
    [
      '3 things to put right in content:',
      '  a.md found "five". Write a number.',
      '  b.md:2 found "five". Write a number.',
      '  c.md number: found "five". Write a number.',
    ].join('\n'),
  );
});

test('a fault shows what would steer a terminal, and leaves out the middle of a megabyte', () => {
  const fault = { file: 'a\n\u202eb.md', found: `found "\u001b[2J${'x'.repeat(1_000_000)}"`, fix: 'Take it out.' };
  const report = faultReport('content', [fault]);
  expect(report).toContain('  a\\u{000a}\\u{202e}b.md found "\\u{001b}[2Jxxx');
  expect(report).toMatch(/x … x+". Take it out.$/);
  expect(report.length).toBeLessThan(400);
});
