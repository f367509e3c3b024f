import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import readOpenGraph from 'open-graph-scraper';
import sharp from 'sharp';
import { MOST_CARDS } from '#features/cards/card-count.ts';
import { type BuiltPage, kindsOf, pageAt, pagesOf } from '../built-pages.ts';
import { arabic, authors, book, distinctSites, folderOf, type Site, sites, subpath } from '../sites.ts';

/** The most bytes of a card. */
const CARD = 60_000;
/** Sites whose address is known, and so have cards. */
const addressed = [subpath, arabic, book, authors].filter((site) => sites.includes(site));
const urlOf = (site: Site) => site.env!['SITE_URL']!;

for (const site of addressed) {
  test(`an Open Graph parser finds the card of every page of ${site.name} that has an address`, async () => {
    for (const page of site === book ? [pageAt(book, '1/'), ...kindsOf(book)] : pagesOf(site)) {
      const { error, result } = await readOpenGraph({ html: page.html });
      expect(error, page.address).toBe(false);
      const { ogUrl, ogType, ogTitle, ogDescription, ogImage, twitterCard } = result;
      expect([ogTitle, ogDescription].every(Boolean), page.address).toBe(true);
      if (!hasAddress(page)) {
        expect([ogUrl, ogType, ogImage, twitterCard], page.address).toEqual([
          undefined,
          undefined,
          undefined,
          undefined,
        ]);
        continue;
      }
      expect([ogUrl, ogType, twitterCard]).toEqual([urlOf(site) + page.address, 'article', 'summary_large_image']);
      expect(ogImage!.map(({ url }) => url)).toEqual([`${urlOf(site)}cards/${nameFor(page)}.png`]);
      expect(existsSync(fileOf(site, ogImage![0]!.url)), ogImage![0]!.url).toBe(true);
      expect(ogImage![0]!.alt?.length).toBeGreaterThan(10);
    }
  });

  test(`the cards of ${site.name} are pictures of 1200 by 630 px and at most 60 KB, each for a page and all different`, async () => {
    const names = new Set(pagesOf(site).filter(hasAddress).map(nameFor));
    const files = globSync('cards/*', { cwd: folderOf(site) });
    expect(files.toSorted()).toEqual([...names].map((name) => path.join('cards', `${name}.png`)).toSorted());
    const pictures = files.map((file) => readFileSync(path.join(folderOf(site), file)));
    for (const picture of pictures) {
      expect(picture.length).toBeLessThanOrEqual(CARD);
      expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    }
    expect(new Set(pictures.map((picture) => picture.toString('base64'))).size).toBe(files.length);
  });

  test(`the titles and descriptions of the pages of ${site.name} are each its own in link previews`, async () => {
    const pages = pagesOf(site).filter((page) => hasAddress(page) && !['about/', 'subjects/'].includes(page.address));
    for (const property of ['og:title', 'og:description']) {
      const texts = pages.map((page) => contentOf(page, property));
      expect(new Set(texts).size, texts.join('\n')).toBe(pages.length);
    }
  });
}

test('the card of a point has the colour of its sheet', async () => {
  for (const [point, sheet] of [
    ['1', '#f9eb80'],
    ['5', '#f7b9d5'],
    ['10', '#d1f17a'],
  ] as const) {
    const file = path.join(folderOf(subpath), `cards/${point}.png`);
    const { data } = await sharp(file).extract({ left: 0, top: 0, width: 1, height: 1 }).removeAlpha().raw().toBuffer({
      resolveWithObject: true,
    });
    expect(`#${data.toString('hex')}`).toBe(sheet);
  }
});

for (const site of distinctSites.filter(({ env }) => !env?.['SITE_URL'])) {
  test(`${site.name}, whose address is not known, has nothing that begins with it`, () => {
    expect(globSync('{cards,sitemap.xml,robots.txt}', { cwd: folderOf(site) })).toEqual([]);
    const page = pageAt(site, '');
    for (const property of ['og:url', 'og:image', 'og:type']) expect(contentOf(page, property)).toBeUndefined();
    expect(page.html).not.toContain('twitter:');
  });
}

const hasAddress = ({ html }: BuiltPage) => html.includes('rel="canonical"');

/** Returns the name of the card that a reader expects for a page. */
function nameFor({ address }: BuiltPage): string {
  if (address.startsWith('comments/')) return 'comments';
  const [, point] = /^(\d+[a-z]*)\//.exec(address) ?? [];
  return point && Number.parseInt(point, 10) <= MOST_CARDS ? point : 'essay';
}

function fileOf(site: Site, address: string): string {
  return path.join(folderOf(site), address.slice(urlOf(site).length));
}

function contentOf({ html }: BuiltPage, property: string): string | undefined {
  return new RegExp(`<meta property="${property}"[^>]* content="([^"]*)"`).exec(html)?.[1];
}
