import { expect, test } from 'vitest';
import { type OutlineLine, roles } from '#import/model/line-roles.ts';
import { readOutlineFile, writeOutlineFile } from './outline-file.ts';

const outline: OutlineLine[] = [
  { number: 1, role: 'title', text: 'Bread & salt' },
  { number: 3, role: 'point', text: '1. Soup  with *leeks*…' },
  { number: 4, role: 'paragraph', text: `👩‍👩‍👧 ${'We eat, and we eat. '.repeat(9)}`.trim() },
  { number: 12, role: 'paragraph', text: '# no comment' },
];
const lines = outline.map(({ number, text }) => ({ number, text }));
const written = writeOutlineFile('essay.txt', outline, ['Which line is the point?']);
const read = (text: string) => {
  const rows = text.split('\n').map((row, index) => ({ number: index + 1, text: row.trim() }));
  return readOutlineFile(
    'o.txt',
    rows.filter((row) => row.text !== ''),
    lines,
  );
};

test('An outline file explains every role, lists the doubts, and reads back unchanged.', () => {
  for (const role of Object.keys(roles)) expect(written).toMatch(new RegExp(`^# +${role} `, 'm'));
  expect(written).toContain('# Unclear: Which line is the point?');
  expect(read(written)).toEqual(outline);
});

test('A line number and a role are enough, with any spacing.', () => {
  const rows = read('1 title-whole\n\t3\tpoint\n4 continued\n\n# mine\n12 comment');
  expect(rows.map(({ role }) => role).join(' ')).toBe('title-whole point continued comment');
});

test.each([
  [
    'a role that is none',
    '1 heading\n3 point\n4 paragraph\n12 comment',
    'o.txt:1: "heading" is not a role. Write one of title,',
  ],
  ['no role', '1 title\n3\n4 paragraph\n12 comment', 'o.txt:2: the role is missing.'],
  [
    'a blank line',
    '1 title\n2 point\n3 point\n4 paragraph\n12 comment',
    'o.txt:2: line 2 of the source is blank or does not exist.',
  ],
  ['a line beyond the end', '1 title\n3 point\n4 paragraph\n12 comment\n13 comment', 'o.txt:5: line 13'],
  ['a line twice', '1 title\n3 point\n3 point\n4 paragraph\n12 comment', 'o.txt:3: line 3 is repeated or out of order'],
  ['a line left out', '1 title\n4 paragraph\n12 comment', 'o.txt:2: line 3 of the source is missing here.'],
  ['the last left out', '1 title\n3 point\n4 paragraph', 'o.txt:3: line 12 of the source is missing here.'],
  [
    'no number',
    'title\n1 title\n3 point\n4 paragraph\n12 comment',
    'o.txt:1: "title" does not begin with a line number.',
  ],
  [
    'words of another text',
    '1 title Bread and\n3 point\n4 paragraph\n12 comment',
    'o.txt:1: these are not the words of line 1 of the source, which begins with "Bread & salt".',
  ],
])('An outline with %s is an error.', (_name, text, message) => {
  expect(() => read(text)).toThrow(message);
});

test('All errors in an outline are reported at once.', () => {
  expect(() => read('1 heading\n3 heading\n4 paragraph\n12 comment')).toThrow(/o\.txt:1: .*\no\.txt:2: /);
});
