import { expect, test } from 'vitest';
import { Messages } from '#i18n/messages.ts';
import { indexPage, ownPassages } from './index-page.ts';

const messages = new Messages('en');
const essay = `<html lang="en"><body><main>
<section id="opening"><h2 class="sr-only">Opening</h2><div class="prose"><p id="p0.1">A bridge. <a class="pil">¶</a></p></div></section>
<section id="p1" class="s1"><header class="sheet"><h2><span class="num">1<span class="sr-only">. </span></span><span>Arches</span></h2></header>
<div class="prose"><p id="p1.1">An <em>arch</em>
 holds. <a class="pil">¶</a></p><p class="pull" aria-hidden="true"><span>An arch</span></p><ul><li id="p1.2">Stone<ul><li id="p1.3">Old stone</li></ul></li></ul></div></section>
<section id="closing"><h2>In the end</h2><div class="prose"><p id="z.1">Cross &amp; go.</p></div></section></main>
<section id="comments"><article id="c-ash" class="comment" aria-label="Comment by Ash"><header><a href="/comments/#c-ash">Link</a></header><div class="prose"><p id="c-ash.1">Yes.</p></div></article></section>
</body></html>`;
const point = essay.replace(/<section id="opening">.*?<\/section>/s, '').replace(/<section id="closing">.*/s, '');

test('the first page has for its own the opening and the closing alone', () => {
  expect(
    ownPassages(essay, { address: '', base: '/', messages }).map(({ id, name, text }) => [id, name, text]),
  ).toEqual([
    ['p0.1', 'Opening, paragraph 1', 'A bridge.'],
    ['closing', 'In the end', 'In the end'],
    ['z.1', 'In the end, paragraph 1', 'Cross & go.'],
  ]);
});

test('a point’s page has its heading, its paragraphs and what stands in its lists, each with its own words', () => {
  const passages = ownPassages(point, { address: '1/', base: '/', messages });
  expect(passages.map(({ href, name, text }) => [href, name, text])).toEqual([
    ['/1/', 'Point 1', 'Arches'],
    ['/1/#p1.1', 'Point 1, paragraph 1', 'An arch holds.'],
    ['/1/#p1.2', 'Point 1, paragraph 2', 'Stone'],
    ['/1/#p1.3', 'Point 1, paragraph 3', 'Old stone'],
  ]);
  expect(passages[0]?.place).toEqual({ id: 'p1', title: 'Arches', mark: '1', sheet: 's1', position: 1 });
});

test('a paragraph that came from another point is called as by its ¶', () => {
  const html = point.replace('id="p1.3"', 'id="p4.2"');
  const names = ownPassages(html, { address: '1/', base: '/', messages }).map(({ name }) => name);
  expect(names.at(-1)).toBe('Point 1, paragraph p4.2');
});

test('the page of the comments has the comments', () => {
  expect(ownPassages(essay, { address: 'comments/', base: '/', messages }).map(({ name }) => name)).toEqual([
    'Comment by Ash, paragraph 1',
  ]);
});

test('Pagefind is given each passage as a result with its name, and no word of it as markup', () => {
  const [first] = ownPassages(essay, { address: '', base: '/', messages });
  const html = indexPage([{ ...first!, text: '<b>&"', name: 'A "name"' }], 'en');
  expect(html).toContain('<p id="p0.1" data-pagefind-title="A &#34;name&#34;">&#60;b&#62;&#38;&#34;</p>');
  expect(html).toContain('data-pagefind-filter="in:essay"');
});
