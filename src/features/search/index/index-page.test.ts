import { expect, test } from 'vitest';
import type { Passage } from '#features/search/passages/passage.ts';
import { openingPlace } from '#features/search/passages/places.ts';
import { indexPage } from './index-page.ts';

test('Pagefind is given each passage as a result with its name, and no word of it as markup', () => {
  const place = openingPlace('Opening');
  const passage: Passage = { id: 'p0.1', href: '/#p0.1', name: 'A "name"', text: '<b>&"', place, isHeading: false };
  const html = indexPage([passage, { ...passage, id: 'p0-so', name: 'So', text: 'So', isHeading: true }], 'en');
  expect(html).toContain('<p id="p0.1" data-pagefind-title="A &#34;name&#34;">&#60;b&#62;&#38;&#34;</p>');
  expect(html).toContain('<h2 id="p0-so" data-pagefind-title="So">So</h2>');
  expect(html).toContain('data-pagefind-filter="in:essay"');
});
