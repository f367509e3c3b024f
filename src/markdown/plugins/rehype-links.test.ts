import { describe, expect, test } from 'vitest';
import { Messages } from '#i18n/messages.ts';
import { placeOnPage } from '#markdown/page/place-on-page.ts';
import { renderMarkdown } from '#markdown/render.ts';
import { htmlOf } from '#markdown/tree/html-of.ts';
import { errorsWith, file } from '../../../tests/fixtures/faults/sound-essay.ts';

const errors = async (body: string) =>
  (await errorsWith({ 'points/02-piers.md': file('number: 2\ntitle: Piers', `One.\n\n${body}`) })).map((error) =>
    error.replace('points/02-piers.md', ''),
  );
const write =
  'Write the id of a place in the essay, such as #p2 or #p2.1, or an address that begins with https:// or mailto:.';
const noPage =
  'leads to no page of the essay. Write the id of a place in the essay, such as #p5 or #p5.2, or a whole address that begins with https://.';

describe('a link that leads nowhere is an error that names its line', () => {
  test.each([
    ['[x](other.html)', `the link "other.html" has no page or website before it. ${write}`],
    ['[x](02.md)', `the link "02.md" has no page or website before it. ${write}`],
    ['<a href="../02.md">x</a>', `the link "../02.md" has no page or website before it. ${write}`],
    ['[x](www.example.org)', `the link "www.example.org" has no page or website before it. ${write}`],
    ['[x](?q=1)', `the link "?q=1" has no page or website before it. ${write}`],
    ['[x][r]\n\n[r]: a.html', `the link "a.html" has no page or website before it. ${write}`],
    ['[x]()', `a link has no address. ${write}`],
    ['<p><a href="">x</a>', `a link has no address. ${write}`],
    ['[x](/9/)', `the link "/9/" ${noPage}`],
    ['[x](/points/02-piers.md)', `the link "/points/02-piers.md" ${noPage}`],
    ['[x](/subjects/)', `the link "/subjects/" ${noPage}`],
    ['[x](/closing/)', `the link "/closing/" ${noPage}`],
    ['[x](/3)', 'the link "/3" leads to no page of the essay. Write /3/, with a slash at the end.'],
    [
      '[x](/3/#p2.1)',
      'the link "/3/#p2.1" leads to a page without that id. Write only the id, such as #p5.2, and the link leads to the right page.',
    ],
    ['[x](ipfs://a)', `the link "ipfs://a" begins with ipfs:, which browsers cannot open. ${write}`],
    ['<javascript:x()>', `the link "javascript:x()" begins with javascript:, which browsers cannot open. ${write}`],
    [
      '[x](doi:10.1000/182)',
      'the link "doi:10.1000/182" begins with doi:, which browsers cannot open. Write https://doi.org/10.1000/182.',
    ],
  ])('%s', async (link, error) => {
    expect(await errors(link)).toEqual([`:8: ${error}`]);
    expect(
      await errors(`- Some\n  text\n\n  > *${link.replace('\n', '*\n')}${link.includes('\n') ? '' : '*'}`),
    ).toEqual([`:11: ${error}`]);
  });

  test.each([
    '/',
    '/3/',
    '/3/#p3.1',
    '/#p3.1',
    '/about/',
    '/search/?q=a',
    '/comments/#c-ash',
    '/paper.pdf',
    '//x.org/a',
  ])('%s leads somewhere', async (href) => {
    expect(await errors(`[x](${href})`)).toEqual([]);
  });

  test('one to a point that cannot be read yet is no error', async () => {
    expect(
      await errorsWith({
        'points/03-rails.md': 'x',
        'points/02-piers.md': file('number: 2\ntitle: Piers', '[x](/3/)'),
      }),
    ).toHaveLength(1);
  });

  test('one to the comments is an error if there are none, but not if they cannot be read yet', async () => {
    const files = {
      'points/02-piers.md': file('number: 2\ntitle: Piers', '[x](/comments/)'),
      'comments/ash.md': undefined,
      'comments/birch.md': undefined,
    };
    expect(await errorsWith(files)).toEqual([`points/02-piers.md:6: the link "/comments/" ${noPage}`]);
    expect(await errorsWith({ ...files, 'comments/ash.md': 'x' })).toEqual([
      expect.stringMatching(/^comments\/ash.md:1: /),
    ]);
  });

  test('in a comment, it is none', async () => {
    const body = '[a](b.html) [c]() [d](/9/) [e](doi:f) [g](tel:1)';
    expect(await errorsWith({ 'comments/ash.md': file('author: Ash', body) })).toEqual([]);
    expect(htmlOf((await renderMarkdown(body, '/comments/ash.md', {})).tree)).toMatch(/<a>e<\/a> <a>g<\/a><\/p>$/);
  });
});

describe('an error in a link, an image or a heading names its line, however it is written', () => {
  test.each([
    ['[x](#no)', 8],
    ['[x](&#35;no)', 8],
    ['[x](#%6E%6F)', 8],
    ['[x]\n\n[x]: #no', 8],
    ['[![b](a.png)][x]\n\n[x]: #no', 8],
    ['| A |\n|---|\n| b |\n\n<a href="#no">x</a>', 12],
    ['A <a href="#no">x</a>', 8],
    ['<a title="1 > 0" href="#no">x</a>', 8],
    ['<a data-href="a" title="href=b" href=#no>x</a>', 8],
    ['A\n<A\nclass=a HREF = "&#35;no">x</A>', 9],
    ['<a href=" #no\n">x</a>', 8],
    ['<a href="#n o">x</a>', 8],
    ['<div><p><a href="#no">x</a></div>', 8],
    ['A[^n].\n\n[^n]: B.\n\n    <b>[x](#no)</b>', 12],
    ['<img src="a.png" title="1 > 0">', 8],
    ['<img title=src=b src="a&#46;png">', 8],
    ['<IMG\nSRC = a.png>', 8],
    ['<h2>A</h2>\n\n<h4 title="<h3>">B</h4>', 10],
    ['A\n===', 8],
  ])('%j', async (body, line) => {
    const found = await errors(body);
    expect(found).not.toEqual([]);
    expect(new Set(found.map((error) => error.split(' ')[0]))).toEqual(new Set([`:${line}:`]));
  });

  test('the same error in two places is on two lines', async () => {
    const twice = await errors('[x](#no)[^n]\n\n[^n]: [y](#no)\n\n[z](#no)');
    expect(twice.map((error) => error.slice(0, 4))).toEqual([':8: ', ':10:', ':12:']);
  });
});

test('links to telephones and the like stay links', async () => {
  const body = '[a](tel:+1-2) [b](sms:+12) [c](magnet:?xt=urn) [d](geo:1,2)';
  const { tree, mistakes } = await renderMarkdown(body, '/points/5.md', { number: 5 });
  expect(mistakes).toEqual([]);
  expect(htmlOf(tree)).toContain('<a href="tel:+1-2">a</a> <a href="sms:+12">b</a> <a href="magnet:?xt=urn">');
});

test('a link to a page leads there where the site is in a folder of its host', async () => {
  const text = await renderMarkdown('[a](/5/#p5.1) [b](//x.org) [c](#p5.1)', '/points/5.md', { number: 5 });
  const html = placeOnPage(text, {
    elsewhere: () => undefined,
    page: (path) => `/essay${path}`,
    image: () => ({ src: '', width: 1, height: 1 }),
    messages: new Messages('en'),
  });
  expect(html).toContain('<a href="/essay/5/#p5.1">a</a> <a href="//x.org">b</a> <a href="#p5.1">c</a>');
});
