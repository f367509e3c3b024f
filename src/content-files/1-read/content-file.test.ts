import { expect, test } from 'vitest';
import {
  decodeText,
  normalizeText,
  parseFields,
  parseFrontMatter,
  splitContentFile,
  writeContentFile,
} from './content-file.ts';

const quote = 'Write it as field: "text", with a space after the colon and double quotes around the text.';

const noKey = 'Remove codes such as "\\0" or "\\ud800".';

test.each([
  ['a colon in a text', 'number: 1\ntitle: Love: a reply\n', 3, '"title: Love: a reply" is not valid YAML', quote],
  ['no space after a colon', 'title:Love\nnumber: 1\n', 2, '"title:Love" is not valid YAML', quote],
  ['an apostrophe in single quotes', "title: 'don't'\n", 2, `"title: 'don't'" is not valid YAML`, quote],
  ['a text that begins with @', 'title: @home\n', 2, '"title: @home" is not valid YAML', quote],
  ['a text that begins with & and a space', 'title: & so on\n', 2, '"title: & so on" is not valid YAML', quote],
  [
    'a text that begins with &, which YAML would swallow',
    'title: &c now\n',
    2,
    '"title: &c now" uses a YAML feature that is not allowed here',
    quote,
  ],
  [
    'a text that begins with *, which YAML would look up',
    'a: b\ntitle: *we\n',
    3,
    '"title: *we" uses a YAML feature that is not allowed here',
    quote,
  ],
  [
    'a text that begins with !, which YAML would swallow',
    'title: !not so\n',
    2,
    '"title: !not so" is not valid YAML',
    quote,
  ],
  ['a text that is no field', 'On bridges\n', 2, '"On bridges" is not valid YAML', quote],
  ['a list that is no field', '- a\n- b\n', 2, '"- a" is not valid YAML', quote],
  ['a field twice, after one without a value', 'a:\nb:\na: 1\n', 4, '"a: 1" repeats a field', 'Remove one of the two.'],
  ['a field twice', 'number: 1\nnumber: 2\n', 3, '"number: 2" repeats a field', 'Remove one of the two.'],
  [
    'a quotation that does not end',
    'title: "Love\nnumber: 1\n',
    2,
    '"title: "Love" is not valid YAML',
    'Add the missing quotation mark or colon.',
  ],
  [
    'a list that does not end',
    'about: [1, 2\nauthor: A\n',
    3,
    '"author: A" is not valid YAML',
    'Close the bracket on a line above, or indent this line like those above.',
  ],
  [
    'a tab',
    'authors:\n\t- name: A\n',
    3,
    '"- name: A" is not valid YAML',
    'Replace the tab with spaces or, if the field is not part of another field, remove the tab.',
  ],
  ['a tag', 'title: !!binary aGk=\n', 2, '"title: !!binary aGk=" uses a YAML feature that is not allowed here', quote],
  [
    'a tag that YAML would follow silently',
    'title: !!str 5\n',
    2,
    '"title: !!str 5" uses a YAML feature that is not allowed here',
    quote,
  ],
  ['a tag of a program', 'a: !!js/function "f()"\n', 2, '"a: !!js/function "f()"" is not valid YAML', quote],
  [
    'a text that begins with ! and a space',
    'title: ! so\n',
    2,
    '"title: ! so" uses a YAML feature that is not allowed here',
    quote,
  ],
  ['a set', 'a: !!set {b, c}\n', 2, '"a: !!set {b, c}" uses a YAML feature that is not allowed here', quote],
  ['a name that is a list', '[a, b]: c\n', 2, '"[a, b]: c" uses a YAML feature that is not allowed here', quote],
  ['a name twice, once in quotes', 'a: 1\n"a": 2\n', 3, '""a": 2" repeats a field', 'Remove one of the two.'],
  ['half a character', 'a: "\\ud83d"\n', 2, '"a: "\\ud83d"" contains a character that cannot be published', noKey],
  ['a NUL', 'a: b\nc: "\\0"\n', 3, '"c: "\\0"" contains a character that cannot be published', noKey],
])('%s is named with its line', (_what, text, line, found, fix) => {
  expect(parseFrontMatter(text)).toEqual({ errors: [{ line, found, fix }] });
});

test('mistakes on several lines are all named, each once', () => {
  const result = parseFrontMatter('title: a: b: c\nauthor: @x\n');
  expect('errors' in result && result.errors.map(({ line }) => line)).toEqual([2, 3]);
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
  if ('errors' in result) throw new Error('the text is faulty');
  const lines = [['title'], ['authors'], ['authors', 0, 'url'], ['authors', 1, 'url'], ['edition']].map(result.lineOf);
  expect(lines).toEqual([3, 4, 6, 7, 1]);
});

test('a directive, which would make another thing of yes and no, is named', () => {
  const error = { line: 1, found: '"%YAML 1.1" is a YAML directive', fix: 'Remove it.' };
  expect(parseFields('%YAML 1.1\n---\nyes: no\n')).toEqual({ errors: [error] });
});

const laughs = Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [${`*b${i - 1}, `.repeat(9)}]\n`).join('');

test.each<[string, string]>([
  ['ten to the power of thirty laughs', `b-1: &b-1 ha\n${laughs}`],
  ['lists in lists', `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`],
  ['fields in fields', `a: ${'{a: '.repeat(10_000)}${'}'.repeat(10_000)}\n`],
  ['items in items', `a:\n  ${'- '.repeat(10_000)}b\n`],
  ['fields that step in', Array.from({ length: 3_000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ['questions', '? '.repeat(10_000)],
  ['a name of a megabyte', `${'a'.repeat(1_000_000)}: b\n`],
  ['a quotation of a megabyte that does not end', `a: "${'b'.repeat(1_000_000)}\n`],
])('%s: neither run over nor waited for, but named', { timeout: 20_000 }, (_what, text) => {
  const result = parseFrontMatter(text);
  expect('errors' in result && result.errors.length).toBeGreaterThan(0);
});

test.each<[string, string]>([
  ['a value of a megabyte', 'b'.repeat(1_000_000)],
  ['lines of a megabyte', `|\n${'  b\n'.repeat(250_000)}`],
])('%s is a text as any other', (_what, value) => {
  const result = parseFrontMatter(`a: ${value}\n`);
  expect('fields' in result && typeof result.fields['a']).toBe('string');
});

test('twenty thousand fields are read in the time that they take to be written', { timeout: 20_000 }, () => {
  const result = parseFrontMatter(Array.from({ length: 20_000 }, (_, i) => `k${i}: 1\n`).join(''));
  if ('errors' in result) throw new Error('the text is faulty');
  expect(Array.from({ length: 20_000 }, (_, i) => result.lineOf([`k${i}`])).at(-1)).toBe(20_001);
});

test('names that objects have by themselves are fields, and change no other object', () => {
  const result = parseFrontMatter('__proto__: {a: 1}\nconstructor: {prototype: {a: 1}}\ntoString: b\n');
  expect('fields' in result && Object.keys(result.fields)).toEqual(['__proto__', 'constructor', 'toString']);
  expect(({} as Record<string, unknown>)['a']).toBeUndefined();
});

test.each(['\n', '\r\n', '\r'])('the first line that is not UTF-8 is found when lines end with %j', (end) => {
  const bytes = Buffer.concat([
    Buffer.from(`é${end}é${end}`),
    Buffer.from([0xc3]),
    Buffer.from(`${end}a`),
    Buffer.from([0xff]),
  ]);
  expect(decodeText(bytes)).toEqual({ badLine: 3 });
});

test('a byte order mark, line ends and decomposed letters are normalised', () => {
  expect(normalizeText('\uFEFFa\r\nb\rcafe\u0301')).toBe('a\nb\ncaf\u00e9');
});

test.each([
  ['---\na: 1\n---\nb', { yaml: 'a: 1\n', body: 'b' }],
  ['\uFEFF--- \r\na: 1\r\n---\t\r\nb\r\n', { yaml: 'a: 1\r\n', body: 'b\r\n' }],
  ['---\n---', { yaml: '', body: '' }],
  ['---\n---\n\na\n\n---\n\nb', { yaml: '', body: '\na\n\n---\n\nb' }],
  ['a\n---\n---\n', undefined],
  ['---\na: 1\n', undefined],
  ['---\na: 1\n...\nb', undefined],
])('%j is split at its front matter', (text, parts) => {
  expect(splitContentFile(text)).toEqual(parts);
});

test('a caller may let another line end the front matter', () => {
  expect(splitContentFile('---\na: 1\n...\nb', String.raw`---|\.\.\.`)).toEqual({ yaml: 'a: 1\n', body: 'b' });
});

test.each([
  [{ a: 1, b: undefined }, '---\na: 1\n---\n\nText.\n'],
  [{ a: undefined }, '---\n---\n\nText.\n'],
])('the fields %j are written as front matter', (fields, text) => {
  expect(writeContentFile(fields, 'Text.\n')).toBe(text);
});
