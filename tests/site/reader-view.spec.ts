import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { expect, test } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { type BuiltPage, kindsOf, pageAt, urlOf } from '../built-pages.ts';
import { authors, book, distinctSites, retelling, sites } from '../sites.ts';

/** What a page of the essay shows beside its text. */
const BESIDE =
  '.skip, .toc, .cover, .page-head, .breadcrumbs, .to-share, .pull, .own-page, .actions, .cite, h1, [hidden]';
/** What a page of comments shows beside them. */
const BESIDE_COMMENTS = `${BESIDE}, .share-comment, .comment-about, .comment-to`;
/** On a page with less text, Readability tries other parts of the page. */
const ENOUGH = 500;

const longSites = [retelling, authors, book].filter((site) => sites.includes(site));

for (const site of distinctSites) {
  test(`a reader view of ${site.name} has the whole text and nothing else`, () => {
    for (const page of kindsOf(site).filter(isOfEssay)) {
      const own = textBut(page, BESIDE);
      const { text } = readerView(page);
      if (own.length >= ENOUGH) expect(text, `/${page.address}`).toBe(own);
      expect(text, `/${page.address}`).not.toContain('¶');
    }
  });

  test(`a reader view of ${site.name} names its authors and the site`, () => {
    for (const page of kindsOf(site)) {
      const { byline, siteName } = readerView(page);
      expect(siteName, `/${page.address}`).toBeTruthy();
      expect(byline, `/${page.address}`).toBeTruthy();
    }
  });
}

for (const site of longSites) {
  test(`a browser offers a reader view of ${site.name}, which has comments without links to share`, () => {
    for (const address of ['1/', 'comments/', 'about/', ...(site === book ? ['parts/2/'] : [''])]) {
      const { document } = parseHTML(pageAt(site, address).html);
      expect(isProbablyReaderable(document), `/${address}`).toBe(true);
    }
    for (const page of kindsOf(site).filter(({ address }) => /comments\/(\d+\/)?$/.test(address))) {
      const own = textBut(page, BESIDE_COMMENTS);
      if (own.length >= ENOUGH) expect(readerView(page).text.slice(-own.length), `/${page.address}`).toBe(own);
    }
    expect(readerView(pageAt(site, 'about/')).text).toBe(textBut(pageAt(site, 'about/'), BESIDE));
  });
}

test('a reader view does not present the retelling as the authors’ text', () => {
  test.skip(!sites.includes(retelling), 'another site was chosen');
  for (const address of ['', '5/', 'about/', 'subjects/'])
    expect(readerView(pageAt(retelling, address)).byline).toBe('A retelling of the essay by Ayesha & B');
  expect(readerView(pageAt(retelling, 'comments/')).byline).toBe('A reader');
});

test('a reader view has the whole text of a page whose scripts have run', async ({ browser }) => {
  const [site] = longSites;
  test.skip(!site, 'another site was chosen');
  const source = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');
  // The page's policy lets nobody replace its HTML, as Readability does.
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  for (const address of ['', '5/']) {
    await page.goto(urlOf(site!, pageAt(site!, address)));
    await page.locator('reading-settings:not([hidden])').waitFor();
    await page.mouse.wheel(0, 2000);
    const text = await page.evaluate<string>(`(() => {
      const module = undefined;
      ${source}
      return new Readability(document).parse().textContent;
    })()`);
    expect(words(text), `/${address}`).toBe(textBut(pageAt(site!, address), BESIDE));
  }
  await context.close();
});

/** What a reader view shows of a page. */
function readerView({ html }: BuiltPage): { text: string; byline: string | undefined; siteName: string | undefined } {
  const article = new Readability(parseHTML(html).document).parse();
  return {
    text: words(article?.textContent ?? ''),
    byline: article?.byline ?? undefined,
    siteName: article?.siteName ?? undefined,
  };
}

/** Returns the text of a page's main part, without what matches the selector. */
function textBut({ html }: BuiltPage, beside: string): string {
  const main = parseHTML(html).document.querySelector('main')!;
  for (const element of main.querySelectorAll(beside)) element.remove();
  return words(main.textContent);
}

/** Removes white space, which a reader view changes. */
function words(text: string): string {
  return text.replace(/\s+/g, '');
}

function isOfEssay({ address }: BuiltPage): boolean {
  return /^(\d+[a-z]*\/|parts\/\d+\/|closing\/)?$/.test(address);
}
