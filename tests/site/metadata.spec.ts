import { expect, test } from '@playwright/test';
import { type BuiltPage, elementsOf, pagesOf, textOf } from '../built-pages.ts';
import { sites } from '../sites.ts';

/** Whether the essay of a site states a licence. */
const isLicensed = (name: string) => ['awkward', 'arabic', 'spanish'].includes(name);
/** Whether a page has none of the essay's text, and so does not belong in search results. */
const isAside = ({ address }: BuiltPage) => ['404.html', 'search/', 'not-saved/'].includes(address);

for (const site of sites) {
  test(`every page of ${site.name} has a title and a description of its own`, () => {
    const pages = pagesOf(site);
    const titles = pages.map(({ tree }) =>
      elementsOf(tree, ({ tagName }) => tagName === 'title')
        .map(textOf)
        .join(),
    );
    expect(new Set(titles).size, titles.join('\n')).toBe(pages.length);
    for (const page of pages) expect(metaOf(page, 'description')?.trim(), page.address).toBeTruthy();
    expect(titles.filter((title) => !title)).toEqual([]);
  });

  test(`every page of ${site.name} says its language and its direction`, () => {
    for (const { tree } of pagesOf(site)) {
      const [html] = elementsOf(tree, ({ tagName }) => tagName === 'html');
      const { language = 'en' } = site;
      const expected = [language, ['ar', 'arc'].includes(language) ? 'rtl' : 'ltr'];
      expect([html!.properties['lang'], html!.properties['dir']]).toEqual(expected);
    }
  });

  test(`search engines may list ${site.name} only under a licence, and never its pages aside`, () => {
    for (const page of pagesOf(site)) {
      const isOpen = isLicensed(site.name) && !isAside(page);
      expect(metaOf(page, 'robots'), `/${page.address}`).toBe(isOpen ? undefined : 'noindex');
    }
  });

  test(`the pages of ${site.name} name a canonical address only where the site's is known`, () => {
    const { SITE_URL } = site.env ?? {};
    for (const page of pagesOf(site)) {
      const links = elementsOf(page.tree, ({ properties }) => String(properties['rel']) === 'canonical');
      const expected = SITE_URL && !isAside(page) ? [SITE_URL + page.address] : [];
      expect(links.map(({ properties }) => properties['href'])).toEqual(expected);
    }
  });
}

function metaOf({ tree }: BuiltPage, name: string): string | undefined {
  const [meta] = elementsOf(tree, ({ tagName, properties }) => tagName === 'meta' && properties['name'] === name);
  return meta && String(meta.properties['content']);
}
