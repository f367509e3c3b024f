import { expect, test } from '@playwright/test';
import type { Element } from 'hast';
import { elementsOf, idOf, kindsOf, pagesOf } from '../built-pages.ts';
import { NAMES, PAYLOADS } from '../fixtures/hostile/payloads.ts';
import { Host } from '../host.ts';
import { isFullMatrix } from '../matrix.ts';
import { hostile } from '../sites.ts';

test.use({ serviceWorkers: 'block' });

test('there are eighty payloads and more, and each is on a page of the comments', () => {
  expect(new Set(PAYLOADS).size).toBeGreaterThanOrEqual(80);
  const ids = threadPages().flatMap(({ tree }) => elementsOf(tree, ({ tagName }) => tagName === 'article').map(idOf));
  expect(ids.toSorted()).toEqual(PAYLOADS.map((_, i) => `c-x${i}`).toSorted());
});

for (const bypassCSP of isFullMatrix ? [false, true] : [true]) {
  test(`what strangers write runs nothing and leads nowhere ${bypassCSP ? 'without' : 'with'} the policy`, async ({
    browser,
  }) => {
    const host = await new Host(hostile).start();
    const context = await browser.newContext({ bypassCSP, viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    const ran: string[] = [];
    await page.exposeFunction('run', () => ran.push(page.url()));
    page.on('dialog', (dialog) => (ran.push(dialog.message()), dialog.dismiss()));
    const left: string[] = [];
    context.on('request', (request) => !request.url().startsWith(host.origin) && left.push(request.url()));
    const read = isFullMatrix ? pagesOf(hostile) : new Set([...threadPages(), ...kindsOf(hostile)]);
    for (const { address } of read) {
      await page.goto(host.at(address));
      // Triggers the handlers that need no click.
      await page.evaluate(() => {
        for (const element of document.querySelectorAll<HTMLElement>('main *, .comments *, .footer *')) {
          element.dispatchEvent(new Event('mouseover'));
          element.dispatchEvent(new Event('focus'));
        }
      });
      const { moved, addresses } = await page.evaluate(() => {
        window.scrollTo({ left: 9999, behavior: 'instant' });
        const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')];
        return { moved: window.scrollX, addresses: [...new Set(links.map(({ protocol }) => protocol))] };
      });
      expect(moved, `/${address} scrolls sideways`).toBe(0);
      expect(
        addresses.filter((protocol) => !['http:', 'https:', 'mailto:'].includes(protocol)),
        address,
      ).toEqual([]);
      expect(page.url()).toBe(host.at(address));
    }
    expect(ran).toEqual([]);
    expect(left).toEqual([]);
    await context.close();
    host.stop();
  });
}

test('what strangers write has no id, no element and no attribute of ours', () => {
  const banned = /^(script|style|form|iframe|img|svg|math|object|embed|link|meta|base|input|button|header|nav)$|-/;
  const errors: string[] = [];
  for (const { address, tree } of pagesOf(hostile).filter((page) => page.address !== 'about/')) {
    const ids = elementsOf(tree).map(idOf).filter(Boolean);
    expect(new Set(ids).size, address).toBe(ids.length);
    const texts = elementsOf(tree, isProse);
    for (const element of texts.flatMap((text) => text.children.flatMap((child) => elementsOf(child)))) {
      const attributes = Object.keys(element.properties).filter((name) => /^(on|style$|name$|srcset$)/i.test(name));
      const isOurs = banned.test(element.tagName) || !/^((p\d+|z|c-x\d+)[.-]|$)/.test(idOf(element));
      if (isOurs || attributes.length > 0) errors.push(`/${address}: <${element.tagName}> ${attributes.join()}`);
    }
  }
  expect(errors).toEqual([]);
});

test('links in comments vouch for nothing', () => {
  const texts = threadPages().flatMap(({ tree }) => elementsOf(tree, isProse));
  const links = texts
    .flatMap((text) => elementsOf(text, ({ tagName }) => tagName === 'a'))
    .filter(({ properties }) => /^https?:/.test(String(properties['href'])));
  expect(links.length).toBeGreaterThan(3);
  expect(links.map(({ properties }) => String(properties['rel']).split(/[ ,]/).toSorted())).toEqual(
    links.map(() => ['nofollow', 'noopener', 'ugc']),
  );
});

test('names and titles are said as they are written', async ({ page }) => {
  const host = await new Host(hostile).start();
  await page.goto(host.at());
  await expect(page).toHaveTitle(NAMES[3]!);
  await page.goto(host.at('comments/'));
  await expect(page.locator('#c-x0 > header strong')).toHaveText(NAMES[0]!);
  host.stop();
});

function threadPages() {
  return pagesOf(hostile).filter(({ address }) => address.startsWith('comments/'));
}

function isProse({ properties }: Element): boolean {
  return (properties['className'] as string[] | undefined)?.includes('prose') ?? false;
}
