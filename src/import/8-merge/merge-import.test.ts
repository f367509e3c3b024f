import { expect, test } from 'vitest';
import { parseContentFile } from './existing-folder.ts';
import { mergeImport } from './merge-import.ts';

const file = (fields: string, body: string) => `---\n${fields}---\n\n${body}\n`;
const essay = file('title: Bread\n', 'We eat.');
const soup = 'It is hot, and there is enough of it for all.';
const salt = 'It is good, if there is not too much of it.';
const written = new Map([
  ['essay.md', essay],
  ['points/01-soup.md', file('number: 1\ntitle: Soup\n', soup)],
  ['points/02-salt.md', file('number: 2\ntitle: Salt\n', salt)],
  ['comments/1.md', file('author: Ida\n', 'I like soup more than salt.')],
]);
const lastWritten = new Map([...written].map(([path, text]) => [path, parseContentFile(path, text).fields]));
const change = (texts: Map<string, string>, changes: Record<string, string | undefined>) =>
  new Map(
    Object.entries({ ...Object.fromEntries(texts), ...changes }).flatMap(([path, text]) =>
      text ? [[path, text] as const] : [],
    ),
  );

test('The same source makes no difference.', () => {
  const { files, rows, kept } = mergeImport(written, written, lastWritten);
  expect([Object.fromEntries(files), rows, kept]).toEqual([Object.fromEntries(written), [], []]);
});

test('A point that moved keeps edits made by hand, found by its heading or its text.', () => {
  const before = change(written, {
    'points/01-soup.md': file('number: 1\ntitle: Soup\nshort: S\n', soup),
    'points/02-salt.md': file('number: 2\ntitle: Salt\npull: It is good\n', salt),
  });
  const fresh = change(written, {
    'points/01-soup.md': file('number: 1\ntitle: Of salt\n', salt),
    'points/02-soup.md': file('number: 2\ntitle: Soup\n', 'Of that we have said all that there was to say.'),
    'points/02-salt.md': undefined,
  });
  const { files, rows, kept } = mergeImport(before, fresh, lastWritten);
  expect(files.get('points/01-soup.md')).toBe(file('number: 1\ntitle: Of salt\npull: It is good\n', salt));
  expect(files.get('points/02-soup.md')).toContain('title: Soup\nshort: S\n');
  expect(kept).toEqual(['points/01-soup.md pull', 'points/02-soup.md short']);
  expect(rows).toContain('point 1 "Of salt": title "Salt" → "Of salt"');
});

test('Comments keep their names and are never dropped, and replies follow them.', () => {
  const before = change(written, { 'comments/2.md': file('replyTo: "1"\n', 'Mine, by hand.') });
  const fresh = change(written, {
    'comments/1.md': file('author: Bo\n', 'A new one, before the other.'),
    'comments/2.md': file('author: Ida\nreplyTo: "1"\n', 'I like soup more than salt.'),
  });
  const { files, rows, kept } = mergeImport(before, fresh, lastWritten);
  const comments = Object.fromEntries([...files].filter(([path]) => path.startsWith('comments/')));
  expect(comments).toEqual({
    'comments/3.md': fresh.get('comments/1.md'),
    'comments/1.md': file('author: Ida\nreplyTo: "3"\n', 'I like soup more than salt.'),
    'comments/2.md': before.get('comments/2.md'),
  });
  expect(kept).toEqual(['comments/2.md']);
  expect(rows).toEqual(['comments/3.md by Bo: added', 'comments/1.md by Ida: replyTo (none) → "3"']);
});

test('Comments with the same text are told apart by their names.', () => {
  const twins = change(written, {
    'comments/1.md': file('author: Bo\n', 'Yes.'),
    'comments/2.md': file('author: Ida\n', 'Yes.'),
  });
  const known = new Map([...twins].map(([path, text]) => [path, parseContentFile(path, text).fields]));
  expect(mergeImport(new Map([...twins].toReversed()), twins, known).rows).toEqual([]);
});

test('A new comment gets no name that differs from another only in case.', () => {
  const before = change(written, { 'comments/aB3.md': file('author: Ida\n', 'Mine, by hand.') });
  const fresh = change(written, { 'comments/ab3.md': file('author: Bo\n', 'A new one.') });
  const { files } = mergeImport(before, fresh, lastWritten);
  expect([...files.keys()].filter((path) => path.startsWith('comments/'))).toEqual([
    'comments/1.md',
    'comments/2.md',
    'comments/aB3.md',
  ]);
});

test('A comment about a point whose number now belongs to another is listed.', () => {
  const about = (places: string) => file(`about: ${places}\n`, 'Mine, by hand.');
  const before = change(written, {
    'comments/1.md': file('author: Ida\nabout: [1, p2.1]\n', 'I like soup more than salt.'),
    'comments/2.md': about('[1, p3.1, z1]'),
    'comments/3.md': about('2'),
  });
  const fresh = change(written, {
    'points/02-bread.md': file('number: 2\ntitle: Bread\n', 'Of that we have said all that there was to say.'),
    'points/02-salt.md': undefined,
    'points/03-salt.md': file('number: 3\ntitle: Salt\n', salt),
  });
  const { rows } = mergeImport(before, fresh, lastWritten);
  expect(rows.filter((row) => row.includes('about'))).toEqual([
    'comments/1.md by Ida: p2.1 in its "about" field meant "Salt" (now point 3), but now means "Bread". Correct the field after the import.',
    'comments/3.md: 2 in its "about" field meant "Salt" (now point 3), but now means "Bread". Correct the field after the import.',
  ]);
});

test('A comment that the source no longer has stays, and stays recorded as imported.', () => {
  const { files, record, kept } = mergeImport(written, change(written, { 'comments/1.md': undefined }), lastWritten);
  expect(files.get('comments/1.md')).toBe(written.get('comments/1.md'));
  expect(record.get('comments/1.md')).toEqual({ author: 'Ida' });
  expect(kept).toEqual(['comments/1.md, which the source no longer has']);
});

test('Without a record of the last import, edits stay.', () => {
  const fresh = change(written, { 'essay.md': file('title: Rye\n', 'We bake.'), 'points/02-salt.md': undefined });
  const { files, rows, kept } = mergeImport(written, fresh, undefined);
  expect(files.get('essay.md')).toBe(file('title: Bread\n', 'We bake.'));
  expect(kept).toEqual(['essay.md title']);
  expect(rows).toEqual(['the opening: 1 paragraph reworded', '  ~ We [-eat-]{+bake+}.', 'point 2 "Salt": removed']);
});
