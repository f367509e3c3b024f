import { expect, test } from 'vitest';
import { parseFrontMatter } from './front-matter.ts';

const quote = 'Write it as name: "text", with a space after the colon and the text in double quotes.';

test.each([
  ['a colon in a text', 'number: 1\ntitle: Love: a reply\n', 3, '"title: Love: a reply" is not YAML', quote],
  ['no space after a colon', 'title:Love\nnumber: 1\n', 2, '"title:Love" is not YAML', quote],
  ['an apostrophe in single quotes', "title: 'don't'\n", 2, `"title: 'don't'" is not YAML`, quote],
  ['a text that begins with @', 'title: @home\n', 2, '"title: @home" is not YAML', quote],
  ['a text that begins with & and a space', 'title: & so on\n', 2, '"title: & so on" is not YAML', quote],
  ['a text that begins with &, which YAML would swallow', 'title: &c now\n', 2, '"title: &c now" is not YAML', quote],
  ['a text that begins with *, which YAML would look up', 'a: b\ntitle: *we\n', 3, '"title: *we" is not YAML', quote],
  ['a text that begins with !, which YAML would swallow', 'title: !not so\n', 2, '"title: !not so" is not YAML', quote],
  ['a text that is no field', 'On bridges\n', 2, '"On bridges" is not YAML', quote],
  ['a list that is no field', '- a\n- b\n', 2, '"- a" is not YAML', quote],
  [
    'a field twice, after one without a value',
    'a:\nb:\na: 1\n',
    4,
    '"a: 1" is there twice',
    'Take one of the two out.',
  ],
  ['a field twice', 'number: 1\nnumber: 2\n', 3, '"number: 2" is there twice', 'Take one of the two out.'],
  [
    'a quotation that does not end',
    'title: "Love\nnumber: 1\n',
    2,
    '"title: "Love" is not YAML',
    'Put the quotation mark or the colon that is missing.',
  ],
  [
    'a list that does not end',
    'about: [1, 2\nauthor: A\n',
    3,
    '"author: A" is not YAML',
    'Close the bracket above it, or let it begin where the lines above begin.',
  ],
  ['a tab', 'authors:\n\t- name: A\n', 3, '"- name: A" is not YAML', 'Begin the line with spaces and not with a tab.'],
])('%s is named with its line', (_what, text, line, found, fix) => {
  expect(parseFrontMatter(text)).toEqual({ faults: [{ line, found, fix }] });
});

test('mistakes on several lines are all named, each once', () => {
  const result = parseFrontMatter('title: a: b: c\nauthor: @x\n');
  expect('faults' in result && result.faults.map(({ line }) => line)).toEqual([2, 3]);
});

test('what looks like a date, a yes or a version stays a text', () => {
  const result = parseFrontMatter('date: 2023-02-30\nyes: yes\nno: no\nedition: 1.0.1\n');
  expect('fields' in result && result.fields).toEqual({ date: '2023-02-30', yes: 'yes', no: 'no', edition: '1.0.1' });
});

test('empty front matter has no fields', () => {
  const result = parseFrontMatter('');
  expect('fields' in result && result.fields).toEqual({});
});

test('a field has its line, a part of it its own, and a missing one that of what is around it', () => {
  const result = parseFrontMatter('# a note\ntitle: T\nauthors:\n  - name: A\n    url: B\n  - name: C\n');
  if ('faults' in result) throw new Error('the text is faulty');
  const lines = [['title'], ['authors'], ['authors', 0, 'url'], ['authors', 1, 'url'], ['edition']].map(result.lineOf);
  expect(lines).toEqual([3, 4, 6, 7, 1]);
});
