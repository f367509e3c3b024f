import { expect, test } from 'vitest';
import { readMetadata } from './markdown-metadata.ts';

const read = (yaml: string) => readMetadata('e.md', `---\n${yaml}\n---\nText.\n`);

test.each([
  ['title: Bread', { title: 'Bread' }],
  ['title: 1984', { title: '1984' }],
  ['subtitle: >\n  Who\n  eats?', { standfirst: 'Who eats?' }],
  ['description: Who?\nbyline: By us', { standfirst: 'Who?', byline: 'By us' }],
  ['author: Ada & Grace Hopper', { authors: ['Ada', 'Grace Hopper'] }],
  ['authors: [Ada, Grace]', { authors: ['Ada', 'Grace'] }],
  ['authors:\n  - name: Ada\n    url: https://a.b', { authors: ['Ada'] }],
  ['date: 2024-02-29T10:00:00Z\nlang: pt-BR', { date: '2024-02-29', language: 'pt-BR' }],
  ['language: es', { language: 'es' }],
])('“%s” is understood.', (yaml, metadata) => expect(read(yaml).metadata).toMatchObject(metadata));

test('Unused fields are listed, and lines keep their numbers.', () => {
  const { body, unusedFields } = read('title: Bread\ntags: [a]\nsubtitle: One\ndescription: Two of us');
  expect(unusedFields).toEqual([
    { text: 'the front matter field "tags", which the import does not use', words: 0 },
    { text: 'the front matter field "description", which the import does not use', words: 3 },
  ]);
  expect(body).toBe('\n\n\n\n\n\nText.\n');
  expect(readMetadata('e.md', 'Text.\n\n---\n').body).toBe('Text.\n\n---\n');
});

test('Empty front matter ends at its own line, not at a later one.', () => {
  expect(readMetadata('e.md', '---\n---\nYes.\n\n---\n\nNo.\n').body).toBe('\n\nYes.\n\n---\n\nNo.\n');
});

test.each([
  ['lang: klingonish', 'e.md:2 lang: found "klingonish". Write a language code'],
  ['title: Bread\ndate: 2023-02-29', 'e.md:3 date: found "2023-02-29". Write a valid date'],
  ['title: [a, b]', 'e.md:2 title: found ["a","b"]. Write the title'],
  ['author: ""', 'e.md:2 author: found "". Write a name'],
  ['title: "Bread', 'e.md:2: '],
])('“%s” is an error with its line.', (yaml, message) => {
  expect(() => read(yaml)).toThrow(message);
});
