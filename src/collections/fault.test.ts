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
