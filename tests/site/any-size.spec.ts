import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from '@playwright/test';
import type { Element } from 'hast';
import { type BuiltPage, elementsOf, idOf, pageAt, pagesOf, urlOf } from '../built-pages.ts';
import { book, retelling, sites } from '../sites.ts';

const PAGE_BYTES = 60_000;

test('no page of any site weighs more than 60 KB', () => {
  for (const site of sites) {
    for (const { address, html } of pagesOf(site)) {
      // Compressing well takes long, and makes nothing larger.
      if (html.length < PAGE_BYTES / 2 || compressQuickly(html).length < PAGE_BYTES) continue;
      expect(brotliCompressSync(html).length, `/${address} of ${site.name}`).toBeLessThan(PAGE_BYTES);
    }
  }
});

const compressQuickly = (text: string) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });

test('the parts of a long essay hold each point once and in order, and no other page lists them all', () => {
  const pages = pagesOf(book);
  const parts = pages.filter(({ address }) => address.startsWith('parts/')).toSorted(byNumber);
  expect(parts.length).toBeGreaterThan(2);
  const points = parts.flatMap(({ tree }) => elementsOf(tree).map(idOf)).filter((id) => /^p\d+$/.test(id));
  expect(points).toEqual(Array.from({ length: 120 }, (_, i) => `p${i + 1}`));
  for (const { address, tree } of pages) {
    const linked = elementsOf(tree).flatMap(
      ({ properties }) =>
        /^(?:\/parts\/\d+\/)?#p(\d+)$|^\/(\d+)\/$/.exec(String(properties['href']))?.slice(1).find(Boolean) ?? [],
    );
    expect(new Set(linked).size, `points that /${address} links to`).toBeLessThan(60);
  }
});

test('a long essay is read from its first page to its last by the links at the end', async ({ page }) => {
  await page.goto(urlOf(book, pageAt(book, '')));
  const visited: string[] = [];
  for (let next = page.locator('.neighbours a[rel=next]'); (await next.count()) > 0;) {
    await Promise.all([page.waitForEvent('load'), next.click()]);
    visited.push(new URL(page.url()).pathname);
  }
  const parts = pagesOf(book).filter(({ address }) => address.startsWith('parts/'));
  expect(visited).toEqual([...parts.map((_, i) => `/parts/${i + 1}/`), '/closing/']);
  await Promise.all([page.waitForEvent('load'), page.locator('.neighbours a[rel=prev]').click()]);
  expect(new URL(page.url()).pathname).toBe(`/parts/${parts.length}/`);
});

test('every comment is once in the thread, its link leads to it, and a reply names whom it answers where that is not seen', () => {
  const pages = pagesOf(book)
    .filter(({ address }) => address.startsWith('comments/'))
    .toSorted(byNumber);
  expect(pages.length).toBeGreaterThan(2);
  const ids = pages.flatMap(({ tree }) => elementsOf(tree, isComment).map(idOf));
  expect(ids.toSorted()).toEqual(Array.from({ length: 250 }, (_, i) => `c-${i + 1}`).toSorted());
  for (const { address, tree } of pages) {
    for (const comment of elementsOf(tree, isComment)) {
      const [date] = elementsOf(comment, ({ tagName }) => tagName === 'a');
      expect(date?.properties['href']).toBe(`/${address}#${idOf(comment)}`);
    }
  }
  const first = pages.slice(1).map(({ tree }) => elementsOf(tree, isComment)[0]!);
  const replies = first.filter((comment) => String(comment.properties['ariaLabel']).includes(' a reply by '));
  expect(replies.length).toBeGreaterThan(0);
  for (const reply of replies) {
    // Its own line, not those of nested replies.
    const lines = reply.children.filter((child) => child.type === 'element' && isLineOfReply(child));
    expect(lines).toHaveLength(1);
  }
});

test('a point with many comments shows the first, and all of them on pages of its own', async ({ page }) => {
  await page.goto(urlOf(book, pageAt(book, '1/')));
  const few = await page.locator('.comment').count();
  await page.getByRole('link', { name: /^Read all comments \(\d+\)$/ }).click();
  await expect(page).toHaveURL(/\/1\/comments\/$/);
  const pages = pagesOf(book).filter(({ address }) => address.startsWith('1/comments/'));
  const all = pages.flatMap(({ tree }) => elementsOf(tree, isComment));
  expect(few).toBeGreaterThan(5);
  expect(all.length).toBeGreaterThan(few);
  await page.getByRole('navigation', { name: 'Comment pages' }).getByRole('link', { name: 'Page 2' }).click();
  await expect(page).toHaveURL(/\/1\/comments\/2\/$/);
});

test('a point weighs on its page what it weighs in a short essay', () => {
  expect(frameOf(pageAt(book, '7/')) / frameOf(pageAt(retelling, '7/'))).toBeLessThan(1.1);
});

/** Returns the compressed bytes of a page without its text and comments: the part that may grow with other points. */
function frameOf({ html }: BuiltPage): number {
  return brotliCompressSync(html.replace(/<div class="prose">.*?<\/div>|<article class="comment".*<\/article>/gs, ''))
    .length;
}

function isComment({ properties }: Parameters<typeof idOf>[0]): boolean {
  return String(properties['className']).split(',').includes('comment');
}

function byNumber(a: BuiltPage, b: BuiltPage): number {
  return Number(/(\d+)\/$/.exec(a.address)?.[1] ?? 1) - Number(/(\d+)\/$/.exec(b.address)?.[1] ?? 1);
}

function isLineOfReply({ properties }: Element): boolean {
  return String(properties['className']).includes('comment-to');
}
