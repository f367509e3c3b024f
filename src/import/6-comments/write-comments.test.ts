import { expect, test } from 'vitest';
import type { FoundComment } from './found-comment.ts';
import { writeComments } from './write-comments.ts';

const comment = (fields: Partial<FoundComment>): FoundComment => ({
  id: undefined,
  author: undefined,
  byAuthor: false,
  date: undefined,
  parent: undefined,
  markdown: 'Yes\n',
  words: 'Yes',
  ...fields,
});

test('A comment keeps its id as its name, one without an id gets a free number, and replies name their parent.', () => {
  const ida = comment({ author: 'Ida', date: '2023-02-28' });
  const all = [
    ida,
    comment({ id: '2', parent: ida, author: 'Noor', byAuthor: true }),
    comment({ id: 'https://a.b/#c/9' }),
    comment({ id: '2' }),
  ];
  expect([...writeComments(all, ['comments/1.md']).values()].map(({ path, text }) => [path, text])).toEqual([
    ['comments/4.md', '---\nauthor: Ida\ndate: 2023-02-28\n---\n\nYes\n'],
    ['comments/2.md', '---\nauthor: Noor\nbyAuthor: true\nreplyTo: "4"\n---\n\nYes\n'],
    ['comments/https-a-b-c-9.md', '---\n---\n\nYes\n'],
    ['comments/3.md', '---\n---\n\nYes\n'],
  ]);
});

test('A comment without a name is not marked as an author’s, since the check of the content asks which one.', () => {
  const [written] = writeComments([comment({ id: '1', byAuthor: true })], []).values();
  expect(written!.text).toBe('---\n---\n\nYes\n');
});

test('Of names that differ only in case, only the first is kept, because the site treats them as one.', () => {
  const all = [comment({ id: 'aB3' }), comment({ id: 'ab3' }), comment({ id: 'É' })];
  expect([...writeComments(all, ['comments/é.md']).values()].map(({ path }) => path)).toEqual([
    'comments/aB3.md',
    'comments/1.md',
    'comments/2.md',
  ]);
});
