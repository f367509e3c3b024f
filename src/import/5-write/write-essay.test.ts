import { expect, test } from 'vitest';
import type { ImportedEssay } from '#import/model/imported-essay.ts';
import { openPlainText } from '#import/open-plain-text.ts';
import { writeEssay } from './write-essay.ts';

const blocks = [{ kind: 'paragraph' as const, number: 1, text: 'We eat.' }];
const essay: ImportedEssay = {
  title: 'Bread: a text',
  kicker: undefined,
  standfirst: undefined,
  byline: undefined,
  authors: ['Ada'],
  opening: [{ kind: 'subheading', number: 1, text: '# 1' }, ...blocks],
  points: [{ number: 1, title: 'Soup', blocks }],
  closing: undefined,
  comments: [blocks],
};
const write = (changes: Partial<ImportedEssay>, date?: string, language = 'en') =>
  writeEssay({ ...essay, ...changes }, { language, date }, openPlainText({ file: '', raw: '', lines: [] }));

test('An essay is written as files, without fields that it lacks.', () => {
  expect(Object.fromEntries(write({}))).toEqual({
    'essay.md':
      '---\ntitle: "Bread: a text"\nauthors:\n  - name: Ada\nlanguage: en\nedition:\n  name: First edition\n' +
      '  note: This is the original text.\n---\n\n## # 1\n\nWe eat.\n',
    'points/01-soup.md': '---\nnumber: 1\ntitle: Soup\n---\n\nWe eat.\n',
    'comments/1.md': '---\n---\n\nWe eat.\n',
  });
});

test('The edition’s date is written if it is known.', () => {
  expect(write({}, '2023-02-28').get('essay.md')).toContain('\n  date: 2023-02-28\n');
});

test('What an essay says about itself is in its language.', () => {
  const note = 'edition:\n  name: Primera edición\n  note: Este es el texto original.\n';
  expect(write({}, undefined, 'es-MX').get('essay.md')).toContain(note);
});

test.each([
  ['Dignity— even for those & others', '01-dignity-even-for-those-others'],
  ['A heading so long that it has to be cut, at the end of a word', '01-a-heading-so-long-that-it-has-to-be-cut'],
  ['x'.repeat(60), `01-${'x'.repeat(40)}`],
  ['خبز وملح', '01-خبز-وملح'],
  ['???', '01-point'],
])('A point called “%s” has a file named after it.', (title, name) => {
  expect([...write({ points: [{ number: 1, title, blocks }] }).keys()]).toContain(`points/${name}.md`);
});

test('File numbers are padded to the width of the last one.', () => {
  const names = [
    ...write({ points: Array.from({ length: 100 }, () => ({ number: 1, title: 'Soup', blocks })) }).keys(),
  ];
  expect(names).toContain('points/001-soup.md');
  expect(names).toContain('points/100-soup.md');
});
