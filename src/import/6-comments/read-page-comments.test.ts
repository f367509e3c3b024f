import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { readPageComments } from './read-page-comments.ts';

const read = (html: string) => {
  const { comments, leftOut } = readPageComments(fromHtml(html), 'c.html');
  return {
    rows: comments.map(({ id, author, date, parent, markdown }) => [id, author, date, parent?.author, markdown]),
    leftOut: leftOut.map(({ text }) => text),
    words: leftOut.map(({ words }) => words),
  };
};
const two = [
  ['12', 'Ida', '2023-02-28T18:30:00+00:00', undefined, 'Yes, *so*.\n\nAnd so on.\n'],
  ['13', 'Bo', '2023-03-01', 'Ida', 'No\n'],
];

test('WordPress comments are read, and what is beside them is listed.', () => {
  const html = `<ol class="comment-list"><li id="comment-12" class="comment even"><article id="div-comment-12" class="comment-body">
    <footer class="comment-meta"><div class="comment-author vcard"><img src="a.png"><b class="fn"><a href="https://a.b">Ida</a></b> <span class="says">says:</span></div>
    <div class="comment-metadata"><a href="#c"><time datetime="2023-02-28T18:30:00+00:00">February 28</time></a></div></footer>
    <div class="comment-content"><p>Yes, <em>so</em>.</p><p>And so on.</p></div><div class="reply"><a href="#">Reply</a></div></article>
    <ol class="children"><li id="comment-13" class="comment bypostauthor"><article class="comment-body"><footer class="comment-meta"><b class="fn">Bo</b> <span class="says">says:</span>
    <time datetime="2023-03-01">1 March</time></footer><div class="comment-content"><p>No</p></div><div class="reply"><a>Reply</a></div></article></li></ol></li></ol>`;
  expect(read(html)).toEqual({
    rows: two,
    leftOut: ['"says:" beside a comment, 2 times', '"Reply" beside a comment, 2 times'],
    words: [2, 2],
  });
});

test('Comments of older WordPress themes, with the text beside the names, are read.', () => {
  const html = `<ol class="commentlist"><li class="comment" id="li-comment-12"><div id="comment-12" class="comment-body">
    <div class="comment-author vcard"><cite class="fn">Ida</cite></div><div class="comment-meta commentmetadata"><a>March 1, 2023 at 5 pm</a></div>
    <p>Yes</p><div class="reply"><a>Reply</a></div></div></li></ol>`;
  expect(read(html)).toEqual({
    rows: [['12', 'Ida', '2023-03-01', undefined, 'Yes\n']],
    leftOut: ['"Reply" beside a comment'],
    words: [1],
  });
});

test('Substack comments are read.', () => {
  const html = `<div class="comment-list"><div class="comment"><div id="comment-12" class="comment-anchor"></div><table class="comment-content-table"><tr><td>
    <div class="comment-meta"><a class="commenter-name">Ida</a> <a class="comment-timestamp" title="2023-02-28T18:30:00+00:00">Feb 28</a></div>
    <div class="comment-body"><p>Yes, <em>so</em>.</p><p>And so on.</p></div></td></tr></table>
    <div class="comment-list"><div class="comment"><div id="comment-13"></div><a class="commenter-name">Bo</a><time datetime="2023-03-01"></time><div class="comment-body"><p>No</p></div></div></div></div></div>`;
  expect(read(html)).toEqual({ rows: two, leftOut: [], words: [] });
});

const name = (id: string, words: string) =>
  `<a href="https://substack.com/profile/${id}?utm_source=comment">${words}</a>`;

test('Substack comments whose names and dates are only links are read.', () => {
  const comment = (id: number, date: string, who: string, text: string, inside = '') =>
    `<div class="comment"><div id="comment-${id}"></div><div class="pencraft">${name('1', '<img src="a.png">')}${name('1', who)}
    <a href="https://ida.substack.com/p/on-bread/comment/${id}" title="${date}">Feb 28</a></div><div class="comment-body">${text}</div>${inside}</div>`;
  const html = comment(
    12,
    '2023-02-28T18:30:00+00:00',
    'Ida',
    `<p>Yes, <em>so</em>.</p><p>And so on.</p>`,
    comment(13, 'Mar 1, 2023', 'Bo', 'No'),
  );
  expect(read(html)).toEqual({ rows: two, leftOut: [], words: [] });
  const mention = comment(14, 'Mar 1, 2023', '', `${name('2', '@Eva')} is right`);
  expect(read(mention).rows[0]?.slice(0, 3)).toEqual(['14', undefined, '2023-03-01']);
});

test('Comments with schema.org microdata are read.', () => {
  const html = `<div id="comment-12" itemscope itemtype="https://schema.org/Comment"><span itemprop="author" itemscope><b itemprop="name">Ida</b></span>
    <meta itemprop="dateCreated" content="2023-02-28T18:30:00+00:00"><div itemprop="text"><p>Yes, <em>so</em>.</p><p>And so on.</p></div>
    <div id="comment-13" itemprop="comment" itemscope itemtype="https://schema.org/Comment"><b itemprop="author">Bo</b> <time itemprop="datePublished" datetime="2023-03-01">1 March</time><div itemprop="text">No</div></div></div>`;
  expect(read(html)).toEqual({ rows: two, leftOut: [], words: [] });
});

test('Comments in JSON-LD are read.', () => {
  const json = { '@graph': [{ comment: [{ author: { name: 'Ida' }, text: 'Yes' }] }] };
  const html = `<script type="application/ld+json">{</script><script type="application/ld+json">${JSON.stringify(json)}</script>`;
  expect(read(html).rows).toEqual([[undefined, 'Ida', undefined, undefined, 'Yes\n']]);
});

test.each([
  ['<p>Nothing</p>', 'c.html: no comments were found in this page'],
  ['\n<li class="comment"><b class="fn">Ida</b></li>', 'c.html:2: a comment has no text'],
  [
    '\n<li class="comment"><time>2 hrs ago</time><div class="comment-content">A</div></li>',
    'c.html:2: the date "2 hrs ago" of a comment cannot be read',
  ],
])('%j is an error with its line.', (html, message) => {
  expect(() => read(html)).toThrow(message);
});
