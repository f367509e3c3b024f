import { expect, test } from 'vitest';
import type { Role } from '#import/model/line-roles.ts';
import { buildEssay } from './build-essay.ts';

type Row = [Role, string];
const build = (rows: Row[], authors: string[] = []) =>
  buildEssay(
    rows.map(([role, text], index) => ({ number: index + 1, role, text })),
    { authors },
  );
const block = (number: number, text = 'We eat.', kind = 'paragraph') => ({ kind, number, text });
const title: Row = ['title', 'Self-care & bread- a kitchen'];
const byline: Row = ['byline', 'By Ada & Grace'];
const text: Row = ['paragraph', 'We eat.'];
const point: Row = ['point', '1. Soup'];
const rows: Row[] = [title, byline, text, point, text];

test('Lines become the parts of an essay.', () => {
  expect(
    build([
      ...([title, ['standfirst', 'Who eats,'], ['continued', 'and when?'], byline] as Row[]),
      ...([text, ['subheading', 'So'], text, point, text, ['point', 'Unnumbered'], text] as Row[]),
      ...([['closing', 'Last words'], text, ['signoff', 'Yours,'], ['signoff', 'A & G']] as Row[]),
      ...([['comment', 'One'], text, ['comment', 'Two']] as Row[]),
    ]),
  ).toEqual({
    title: 'Self-care & bread',
    kicker: 'a kitchen',
    standfirst: 'Who eats, and when?',
    byline: 'By Ada & Grace',
    authors: ['Ada', 'Grace'],
    opening: [block(5), block(6, 'So', 'subheading'), block(7)],
    points: [
      { number: 8, title: 'Soup', blocks: [block(9)] },
      { number: 10, title: 'Unnumbered', blocks: [block(11)] },
    ],
    closing: { number: 12, title: 'Last words', blocks: [block(13)], signOff: 'Yours, A & G' },
    comments: [[block(16, 'One'), block(17)], [block(18, 'Two')]],
  });
});

test.each([
  ['Bread – a kitchen', 'Bread', 'a kitchen'],
  ['Bread— a kitchen — and more', 'Bread', 'a kitchen — and more'],
  ['Self-care', 'Self-care', undefined],
  ['- Bread', '- Bread', undefined],
])('The title “%s” is split at its first dash before a space.', (whole, first, kicker) => {
  expect(build([['title', whole], ...rows.slice(1)])).toMatchObject({ title: first, kicker });
});

test('A whole title keeps its dash.', () => {
  const { title: whole, kicker } = build([['title-whole', 'Bread- a kitchen'], ...rows.slice(1)]);
  expect([whole, kicker]).toEqual(['Bread- a kitchen', undefined]);
});

test('Known authors override those in the byline, which is kept.', () => {
  expect(build(rows, ['Ida'])).toMatchObject({ authors: ['Ida'], byline: 'By Ada & Grace' });
});

test.each<[string, Row[], string]>([
  ['without authors', [title, text, point, text], 'No authors found. Name each one with --author NAME'],
  ['without a title', [byline, text, point, text], 'No line has the role "title"'],
  ['without points', [title, byline, text], 'No line has the role "point"'],
  ['with two titles', [title, title, text, point, text], 'Lines 1 and 2 are both "title"'],
  ['with two closings', [...rows, ['closing', 'A'], text, ['closing', 'B'], text], 'Lines 6 and 8 are both "closing"'],
  [
    'with a byline in the text',
    [title, text, byline, point, text],
    'Line 3 is "byline", but comes after the start of the opening',
  ],
  [
    'with a point after the closing',
    [...rows, ['closing', 'A'], text, point],
    'Line 8 is "point", but comes after the start of the closing',
  ],
  ['with text after the sign-off', [...rows, ['closing', 'A'], text, ['signoff', 'A'], text], 'Line 9 is "paragraph"'],
  ['with a sign-off and no closing', [...rows, ['signoff', 'A']], 'Line 6 is "signoff", but there is no closing'],
  ['with a subheading in a comment', [...rows, ['comment', 'A'], ['subheading', 'B']], 'Line 7 is "subheading"'],
  ['that begins with a continued line', [['continued', 'A'], ...rows], 'Line 1 is "continued"'],
  ['without an opening', [title, byline, point, text], 'The opening, before line 3, has no paragraph'],
  ['with an empty point', [...rows, ['point', '2. Salt']], 'Point 2, at line 6, has no paragraph'],
  ['with an empty closing', [...rows, ['closing', 'A'], ['signoff', 'B']], 'The closing, at line 6, has no paragraph'],
  [
    'with a point in the wrong place',
    [...rows, ['point', '3. Salt'], text],
    'Line 6 begins point 2, but its number is 3',
  ],
])('An essay %s is an error.', (_name, wrong, message) => {
  expect(() => build(wrong)).toThrow(message);
});
