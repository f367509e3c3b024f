import { expect, test } from 'vitest';
import { sectionOfId } from '#ids.ts';
import { commentsBySection } from './comments-by-section.ts';
import type { Comment } from './thread.ts';

function comment(id: string, about: string[], replies: Comment[] = []): Comment {
  const made = { id, about, replies } as Comment;
  for (const reply of replies) reply.parent = made;
  return made;
}

const idsOf = (thread: Comment[]) =>
  Object.fromEntries(
    [...commentsBySection(thread, sectionOfId)].map(([section, group]) => [section, group.map(({ id }) => id)]),
  );

test('a comment is with each section it is about, by its paragraphs too, and once', () => {
  expect(idsOf([comment('a', ['p1.2', 'p1.3', 'z.1']), comment('b', ['p1'])])).toEqual({
    p1: ['a', 'b'],
    closing: ['a'],
  });
});

test('a reply comes with what it replies to, and by itself only where that is not', () => {
  const reply = comment('b', ['p1', 'p2'], [comment('c', ['p2']), comment('d', ['p3'])]);
  expect(idsOf([comment('a', ['p1'], [reply])])).toEqual({ p1: ['a'], p2: ['b'], p3: ['d'] });
});
