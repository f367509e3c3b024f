import { expect, test } from 'vitest';
import { readJsonComments } from './read-json-comments.ts';

const read = (json: unknown) => {
  const { comments, leftOut } = readJsonComments(json, 'c.json');
  const rows = comments.map(({ id, author, byAuthor, date, parent, markdown }) => [
    id,
    author,
    date,
    parent?.author,
    markdown,
    ...(byAuthor ? ['by an author'] : []),
  ]);
  return { rows, leftOut: leftOut.map(({ text }) => text) };
};

test.each<[string, unknown, unknown[][]]>([
  [
    'as a person would write it',
    [
      {
        author: 'Ida',
        date: '2023-02-28',
        text: 'Yes.\n\nNo *so*.',
        replies: [{ name: 'Bo', body: 'Why?', byAuthor: true }],
      },
    ],
    [
      [undefined, 'Ida', '2023-02-28', undefined, 'Yes.\n\nNo *so*.\n'],
      [undefined, 'Bo', undefined, 'Ida', 'Why?\n', 'by an author'],
    ],
  ],
  [
    'of Substack',
    {
      comments: [
        {
          id: 7,
          name: 'Ida',
          date: '2023-02-28T18:30:00.5Z',
          body: 'Yes,\nso.',
          reactions: {},
          children: [{ id: 8, name: null, body: 'No' }],
        },
      ],
    },
    [
      ['7', 'Ida', '2023-02-28T18:30:00Z', undefined, 'Yes,\\\nso.\n'],
      ['8', undefined, undefined, 'Ida', 'No\n'],
    ],
  ],
  [
    'of WordPress',
    [
      {
        id: 3,
        parent: 0,
        author_name: 'Ida',
        date: '2023-02-28T18:30:00',
        content: { rendered: '<p>Yes, <em>so</em>.</p>' },
      },
      { id: 4, parent: 3, author_name: 'Bo', date: '2023-03-01T18:30:00', content: { rendered: '<p>No</p>' } },
    ],
    [
      ['3', 'Ida', '2023-02-28', undefined, 'Yes, *so*.\n'],
      ['4', 'Bo', '2023-03-01', 'Ida', 'No\n'],
    ],
  ],
  [
    'of schema.org',
    [
      {
        '@id': 'a',
        author: { '@type': 'Person', name: 'Ida' },
        dateCreated: '2023-02-28',
        text: '<p>Yes</p>',
        comment: [],
      },
    ],
    [['a', 'Ida', '2023-02-28', undefined, 'Yes\n']],
  ],
  [
    'with a moment in seconds',
    [{ text: 'Yes', timestamp: 1677609000 }],
    [[undefined, undefined, '2023-02-28T18:30:00Z', undefined, 'Yes\n']],
  ],
])('JSON %s is read.', (_what, json, rows) => {
  expect(read(json)).toEqual({ rows, leftOut: [] });
});

test('A deleted comment is listed, and replies to it stay.', () => {
  const json = [{ text: 'A', author: 'Ida', replies: [{ deleted: true, body: null, replies: [{ text: 'B' }] }] }];
  expect(read(json)).toEqual({
    rows: [
      [undefined, 'Ida', undefined, undefined, 'A\n'],
      [undefined, undefined, undefined, 'Ida', 'B\n'],
    ],
    leftOut: [
      'c.json, comment 1, reply 1: a deleted comment',
      'c.json, comment 1, reply 1: the fact that a comment replies to it; now below the comment by Ida',
    ],
  });
});

test('Replies to deleted comments in a flat list move up too, and that is listed.', () => {
  const { rows, leftOut } = read([
    { id: 1, author: 'Ida', text: 'A' },
    { id: 2, parent: 1, deleted: true },
    { id: 3, parent: 2, deleted: true },
    { id: 4, parent: 3, text: 'B' },
    { id: 5, deleted: true },
    { id: 6, parent: 5, text: 'C' },
  ]);
  expect(rows.map((row) => row[3])).toEqual([undefined, 'Ida', undefined]);
  expect(leftOut.filter((line) => !line.endsWith('a deleted comment'))).toEqual([
    'c.json, comment 4: the fact that it replies to a deleted comment; now below the comment by Ida',
    'c.json, comment 6: the fact that it replies to a deleted comment; now below no other comment',
  ]);
});

test('Parts of a comment that are not words are listed.', () => {
  const { rows, leftOut } = read([
    { body_html: '<p>A<img src="https://a.b/c.png" alt="loaf"></p><button>Like</button>' },
  ]);
  expect(rows[0]?.[4]).toBe('A\n');
  expect(leftOut).toEqual([
    'c.json, comment 1: button "Like", line 1',
    'c.json, comment 1: image c.png "loaf", line 1',
  ]);
});

test.each<[unknown, string]>([
  ['words', 'c.json: no list of comments was found. Write the comments like this: [{"author"'],
  [{ list: [] }, 'c.json: no list of comments'],
  [['words'], 'c.json, comment 1: this is not a comment'],
  [[{ text: 'A' }, { author: 'Ida' }], 'c.json, comment 2: the comment has no text'],
  [
    [{ text: 'A', replies: [{ text: 'B', date: '3/4/2023' }] }],
    'c.json, comment 1, reply 1: the date "3/4/2023" cannot be read',
  ],
  [[{ text: 'A', author: 7 }], 'c.json, comment 1: the author is not a name'],
])('%j is an error with its place.', (json, message) => {
  expect(() => readJsonComments(json, 'c.json')).toThrow(message);
});
