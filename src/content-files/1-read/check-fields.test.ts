import type { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { schemas } from '#content-files/model/schemas.ts';
import { edited, errorsWith, file } from '../../../tests/fixtures/faults/sound-essay.ts';

const piers = 'points/02-piers.md';

describe('an author is told what to write instead', () => {
  test.each([
    ['title: 1984', 'title: found 1984. Put quotes around the heading of the point.'],
    ['title: true', 'title: found true. Put quotes around the heading of the point.'],
    ['title: [a, b]', 'title: found ["a","b"]. Put quotes around the heading of the point.'],
    ['title:', 'title: empty. Write the heading of the point.'],
    ['title: ""', 'title: found "". Write the heading of the point.'],
    ['title: "  "', 'title: found "  ". Write the heading of the point.'],
  ])('%s', async (title, error) => {
    expect(await errorsWith({ [piers]: file(`number: 2\n${title}`) })).toEqual([`points/02-piers.md:3 ${error}`]);
  });

  test.each([
    ['number: two', 'found "two". Write a whole number, 1 or higher, without quotes.'],
    ['number: "2"', 'found "2". Write a whole number, 1 or higher, without quotes.'],
    ['number: 1.5', 'found 1.5. Write a whole number, 1 or higher, without quotes.'],
    ['number: 0', 'found 0. Write a whole number, 1 or higher.'],
    ['number: -2', 'found -2. Write a whole number, 1 or higher.'],
  ])('%s', async (number, error) => {
    const point = file(`title: Piers\n${number}`);
    expect(await errorsWith({ [piers]: point })).toEqual([`points/02-piers.md:3 number: ${error}`]);
  });

  test('a point without a number', async () => {
    expect(await errorsWith({ [piers]: file('title: Piers') })).toEqual([
      'points/02-piers.md:1 number: missing. Write a whole number, 1 or higher, without quotes.',
    ]);
  });

  test.each([
    ['at: 0', 'at: found 0. Write a number, or a number followed by lowercase letters, such as 5a.'],
    ['at: 1.5', 'at: found 1.5. Write a number, or a number followed by lowercase letters, such as 5a.'],
    ['at: arches', 'at: found "arches". Write a number, or a number followed by lowercase letters, such as 5a.'],
    [
      'short: The piers that stand in deep and muddy river water',
      'short: found "The piers that stand in deep and muddy river water". Shorten it to at most 48 characters.',
    ],
    ['pull: 5', 'pull: found 5. Put quotes around the pull-quote.'],
    ['summary: ""', 'summary: found "". Write the summary, or remove the field.'],
  ])('%s in a point', async (field, error) => {
    const point = file(`number: 2\ntitle: Piers\n${field}`);
    expect(await errorsWith({ [piers]: point })).toEqual([`points/02-piers.md:4 ${error}`]);
  });

  test.each([
    ['language: english', 'language: found "english". Write a language code, such as en or pt-BR.'],
    ['language: en_US', 'language: found "en_US". Write a language code, such as en or pt-BR.'],
    ['language: 5', 'language: found 5. Write a language code, such as en or pt-BR.'],
    [
      'licence: CC BY',
      'licence: found "CC BY". Below "licence:", write "name: …" on an indented line, and "url: …" on a line like it if it has an address.',
    ],
    [
      'source: A paper',
      'source: found "A paper". Below "source:", write "name: …" on an indented line, and "date: …" and "url: …" on lines like it if you know them.',
    ],
    [
      'commentsTo: 5',
      'commentsTo: found 5. Write an address that begins with https:// or mailto:, such as mailto:you@example.org.',
    ],
    [
      'commentsTo: me@x.org',
      'commentsTo: found "me@x.org". Write an address that begins with https:// or mailto:, such as mailto:you@example.org.',
    ],
    [
      'titleLines: On bridges',
      'titleLines: found "On bridges". Write the lines as a list, such as ["On bridges", "and rivers"].',
    ],
    ['titleLines: []', 'titleLines: found []. Write at least one line.'],
  ])('%s in essay.md', async (field, error) => {
    expect(await errorsWith(edited('essay.md', 'language: en', field))).toEqual([`essay.md:5 ${error}`]);
  });

  test.each([
    ['authors: A. Mason', 3, 'authors: found "A. Mason". On lines below, write each author as "- name: …".'],
    ['authors: []', 3, 'authors: found []. On a line below, name at least one author: "- name: …".'],
    ['authors: [A. Mason]', 3, 'authors.0: found "A. Mason". Write each author on a line of its own: "- name: …".'],
    ['authors:\n  - name: 5', 4, 'authors.0.name: found 5. Put quotes around a name.'],
    [
      'authors:\n  - name: A\n    url: a.org',
      5,
      'authors.0.url: found "a.org". Write a full address that begins with https://.',
    ],
    ['authors:\n  - name: A\n    home: x', 5, 'authors.0.home: unknown field. Remove it.'],
  ])('%s', async (authors, line, error) => {
    const changes = edited('essay.md', 'authors:\n  - name: A. Mason', authors);
    expect(await errorsWith(changes)).toEqual([`essay.md:${line} ${error}`]);
  });

  test('an edition without a note, and without anything', async () => {
    const note = "\n  note: These are the author's words.";
    expect(await errorsWith(edited('essay.md', note, ''))).toEqual([
      'essay.md:6 edition.note: missing. Write a sentence that says whose words these are.',
    ]);
    expect(await errorsWith(edited('essay.md', `\n  name: First edition${note}`, ''))).toEqual([
      'essay.md:6 edition: empty. Below "edition:", write "name: …" and "note: …" on indented lines.',
    ]);
  });

  test('an unknown field comes with the known ones', async () => {
    const known = Object.keys(schemas.points.shape).join(', ');
    expect(await errorsWith({ [piers]: file('number: 2\ntitle: Piers\ncolour: grey') })).toEqual([
      `points/02-piers.md:4 colour: unknown field. Remove it, or use one of these: ${known}.`,
    ]);
  });
});

describe('a date has to be a day that exists', () => {
  const day = 'Write a valid date as year-month-day, such as 2023-02-28.';
  test.each(['2023-02-30', 'yesterday', '2023', '28.2.2023'])('an edition of %s', async (date) => {
    const found = JSON.stringify(date === '2023' ? 2023 : date);
    const changes = edited('essay.md', '  name: First', `  date: ${date}\n  name: First`);
    expect(await errorsWith(changes)).toEqual([`essay.md:7 edition.date: found ${found}. ${day}`]);
  });

  const moment = 'Write a valid date, such as 2023-02-28, or a date and time, such as 2023-02-28T18:30:00Z.';
  test.each(['2023-02-30', 'yesterday', '2023-02-28T25:00:00Z'])('a comment of %s', async (date) => {
    const changes = { 'comments/ash.md': file(`date: ${date}`) };
    expect(await errorsWith(changes)).toEqual([`comments/ash.md:2 date: found "${date}". ${moment}`]);
  });

  test.each(['2024-02-29', '2023-02-28T18:30:00Z', '2023-02-28T18:30:00+02:00'])(
    'a comment may be of %s',
    async (date) => {
      expect(await errorsWith({ 'comments/ash.md': file(`date: ${date}`) })).toEqual([]);
    },
  );
});

test.each([
  ['byAuthor: yes', 'byAuthor: found "yes". Write true or false, without quotes.'],
  ['replyTo: 1.5', 'replyTo: found 1.5. Write the name of a file in comments/ without .md.'],
  ['about: 2', 'about: found 2. Write a list, such as [5, p5.2].'],
  ['about: [1.5]', 'about.0: found 1.5. Write the number of a point, or the id of a paragraph, such as p5.2.'],
])('a comment is told what to write instead of %s', async (field, error) => {
  expect(await errorsWith({ 'comments/ash.md': file(field) })).toEqual([`comments/ash.md:2 ${error}`]);
});

test('a comment by an author of the essay says which', async () => {
  expect(await errorsWith({ 'comments/ash.md': file('byAuthor: true') })).toEqual([
    'comments/ash.md:1 author: missing. Write "author: …", or remove byAuthor.',
  ]);
  expect(await errorsWith({ 'comments/ash.md': file('byAuthor: true\nauthor: A. Mason') })).toEqual([]);
});

test('a comment is about a few places, not about all of them', async () => {
  const about = Array.from({ length: 30 }, (_, i) => `p2.${i + 1}`).join(', ');
  const errors = await errorsWith({ 'comments/ash.md': file(`about: [${about}]`) });
  expect(errors).toContainEqual(expect.stringMatching(/^comments\/ash.md:2 about: .* Name at most \d+ places\.$/));
});

test('no field answers in the words of the schema library, whatever is written in it', () => {
  const wrong = [null, 5, 0, 1.5, true, '', 'x', [], [null], ['x'], [1.5], {}, { name: 5 }, 'y'.repeat(40)];
  const fields = Object.values(schemas).flatMap((schema) => Object.values<z.ZodType>(schema.shape));
  const issues = fields.flatMap((field) => wrong.flatMap((value) => field.safeParse(value).error?.issues ?? []));
  const messages = issues.filter(({ code }) => code !== 'unrecognized_keys').map(({ message }) => message);
  expect(messages.length).toBeGreaterThan(100);
  expect(messages.filter((message) => /invalid|expected|too (small|big)/i.test(message))).toEqual([]);
});
