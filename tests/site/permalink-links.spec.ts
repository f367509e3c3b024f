import { expect, type Locator, type Page, test } from '@playwright/test';
import { axeOn } from '../axe.ts';
import { kindsOf, pageAt, urlOf } from '../built-pages.ts';
import { isFullMatrix } from '../matrix.ts';
import { messagesOf } from '../messages.ts';
import {
  arabic,
  authors,
  awkward,
  book,
  distinctSites,
  essaySource,
  retelling,
  selectSites,
  type Site,
  subpath,
} from '../sites.ts';

/** The minimum target size in px (WCAG 2.2, 2.5.5). */
const TARGET = 44;

const addressOf = (site: Site, address = '') => urlOf(site, pageAt(site, address));

for (const [site, address] of [
  [subpath, '5/'],
  [arabic, ''],
  // Its passages may move to another part, so their links lead to an address that does not change.
  [book, 'parts/1/'],
  ...(isFullMatrix ? ([[retelling, '']] as const) : []),
  ...(isFullMatrix && essaySource ? ([[authors, '']] as const) : []),
] as const) {
  test(`the ¶ of ${site.name}/${address} copies the whole address of its paragraph, and says so`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.setViewportSize({ width: 360, height: 700 });
    await page.clock.install();
    await page.goto(addressOf(site, address));
    const link = page.locator('.to-share').nth(1);
    const href = await link.evaluate((element: HTMLAnchorElement) => element.href);
    await clickOnceReady(page, link);
    await expect(page.getByRole('status')).toHaveText(messagesOf(site).t('linkCopied'));
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(href);
    await expect(page).toHaveURL(site === book ? addressOf(site, address) : href);
    await expect(page.locator('.prose :target')).toHaveCount(site === book ? 0 : 1);
    // It is said for four seconds.
    await page.clock.runFor(5000);
    await expect(page.getByRole('status')).toBeEmpty();
  });
}

for (const [site, address] of [[retelling, '5/'], ...(isFullMatrix ? ([[book, 'parts/1/']] as const) : [])] as const) {
  test(`where the clipboard refuses, the address of ${site.name}/${address} is in the address bar, and it is said there`, async ({
    page,
  }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.goto(addressOf(site, address));
    const link = page.locator('.to-share').first();
    const href = await link.evaluate((element: HTMLAnchorElement) => element.href);
    await clickOnceReady(page, link);
    await expect(page).toHaveURL(href);
    await expect(page.getByRole('status')).toHaveText(messagesOf(site).t('linkNotCopied'));
    await expect(page.locator('.prose :target')).toBeVisible();
    // The message appears once, not again after a reload.
    await page.reload();
    await expect(page.locator('.share-note')).toBeAttached();
    await expect(page.getByRole('status')).toBeEmpty();
  });
}

test('a click that asks for a new tab copies nothing', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(addressOf(retelling));
  await page.evaluate(() => navigator.clipboard.writeText('before'));
  const opened = context.waitForEvent('page');
  await page
    .locator('.to-share')
    .first()
    .click({ modifiers: ['Control'] });
  await (await opened).waitForURL(/#p0\.1$/);
  await page.bringToFront();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('before');
});

for (const site of selectSites([retelling, arabic], [arabic])) {
  test(`Tab stops at one ¶ a section of ${site.name}, arrows lead to the others, and all stay links`, async ({
    page,
  }) => {
    await page.goto(addressOf(site));
    const links = page.locator('.to-share');
    const names = await links.evaluateAll((all) => all.map(({ ariaLabel }) => ariaLabel!));
    const stops = await stopsOf(page);
    const sections = await page.locator('.prose:has(.to-share)').count();
    expect(stops.filter((stop) => names.includes(stop)).length).toBe(sections);
    const tree = await page.locator('main').ariaSnapshot();
    for (const link of names) expect(tree.split(`link "${link}"`), link).toHaveLength(2);

    await links.first().focus();
    await expect(page.getByText(messagesOf(site).t('linkKeys'))).toBeInViewport({ ratio: 1 });
    const [onward, back] = site === arabic ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    for (const next of names.slice(1)) {
      await page.keyboard.press(onward!);
      await expect(page.locator(':focus')).toHaveAttribute('aria-label', next);
    }
    await page.keyboard.press(onward!);
    await page.keyboard.press(back!);
    await expect(links.nth(names.length - 2)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByText(messagesOf(site).t('linkKeys'))).toHaveCount(0);
    // Tab returns to the ¶ that was used last.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await expect(links.nth(names.length - 2)).toBeFocused();
    const { violations } = await axeOn(page).analyze();
    expect(violations).toEqual([]);
  });
}

for (const site of selectSites(distinctSites, [awkward])) {
  test(`headings of ${site.name} are called by their words alone, and each ¶ by a name of its own`, async ({
    page,
  }) => {
    for (const built of kindsOf(site)) {
      await page.goto(urlOf(site, built));
      const names = await page.locator('.to-share').evaluateAll((all) => all.map(({ ariaLabel }) => ariaLabel));
      expect(new Set(names).size, `/${built.address}`).toBe(names.length);
      for (const heading of await page.locator('.prose :is(h2, h3, h4, h5, h6)[id]').all()) {
        const words = (await heading.innerText()).replaceAll(/\s+/g, ' ').trim();
        await expect(page.getByRole('heading', { name: words, exact: true }).first()).toBeAttached();
        expect(words).not.toContain('¶');
      }
    }
  });
}

test('a paragraph is read to its end, and then its link by where it leads', async ({ page }) => {
  await page.goto(addressOf(retelling, '5/'));
  await expect(page.locator('[id="p5.2"]')).toMatchAriaSnapshot(`
    - paragraph:
      - text: /^\\S.{100,}\\S$/
      - link "Link to point 5, paragraph 2"
  `);
});

test('a heading and then its link are read, each once', async ({ page }) => {
  await page.goto(addressOf(retelling, '9/'));
  await expect(page.locator('.prose header')).toMatchAriaSnapshot(`
    - heading "Collaboration, NOT cultist recruitment" [level=2]
    - link "Link to point 9, heading 1"
  `);
});

for (const [site, width] of [
  [retelling, 1440],
  [awkward, 360],
  [arabic, 1440],
  ...(isFullMatrix && essaySource ? ([[authors, 360]] as const) : []),
] as const) {
  test(`what is copied of ${site.name} at ${width} px is its words, whole, and no sign of ours`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.setViewportSize({ width, height: 800 });
    await page.goto(addressOf(site));
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    const all = await page.evaluate(() => navigator.clipboard.readText());
    const lines = all.split('\n').map((line) => line.trim());
    const numbers = await page.locator('.num').allInnerTexts();
    expect(lines.filter((line) => line.includes('¶') || numbers.includes(line))).toEqual([]);
    for (const skip of await page.locator('.skip').allTextContents()) expect(lines).not.toContain(skip.trim());
    expect(all).not.toMatch(/[ \t]\n/);
    const said = await page.locator('.prose :is(p, li, h3)[id]:visible').evaluateAll((passages) =>
      passages.map((passage) => {
        const copy = passage.cloneNode(true) as HTMLElement;
        for (const other of copy.querySelectorAll('.to-share, ul, ol, blockquote')) other.remove();
        return copy.textContent.replaceAll(/\s+/g, ' ').trim();
      }),
    );
    const flat = lines.join(' ').replaceAll(/\s+/g, ' ');
    expect(said.filter((words) => !flat.includes(words))).toEqual([]);
    for (const pull of await page.locator('.pull').allTextContents()) {
      expect(flat.split(pull.trim()).length - 1, pull).toBe(1);
    }

    // From the middle of a paragraph, across the heading of the next point.
    const part = await page.evaluate(
      (selectors) => {
        const [start, end] = selectors.map((selector) =>
          document.createTreeWalker(document.querySelector(selector)!, NodeFilter.SHOW_TEXT).nextNode(),
        );
        getSelection()!.setBaseAndExtent(start!, 1, end!, 5);
        return getSelection()!.toString();
      },
      ['#p1 .prose > p[id]', '#p2 .prose > p[id]'],
    );
    expect(part).not.toMatch(/¶|^\s*\S\s*$/m);
    expect(part).toContain((await page.locator('#p2 h2 > :last-child').innerText()).trim());
  });
}

for (const [width, height] of [
  ...(isFullMatrix
    ? ([
        [320, 640],
        [768, 1024],
        [1440, 900],
      ] as const)
    : []),
  // 1280 × 1024 at 400 % zoom.
  [320, 256],
] as const) {
  test(`a paragraph that a link leads to at ${width} × ${height} is marked, has the focus, and is clear of the bar`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto(`${addressOf(retelling)}#p5.2`);
    await expectTarget(page, 'p5.2');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Link to point 5, paragraph 2' })).toBeFocused();

    await page.goto(addressOf(retelling, 'subjects/'));
    const reference = page.locator('main a[href*="#p"]').first();
    const id = (await reference.getAttribute('href'))!.split('#')[1]!;
    await page.goto(addressOf(retelling));
    await page.locator('#opening').evaluate((opening, hash) => {
      opening.prepend(
        Object.assign(document.createElement('a'), { href: `#${hash}`, textContent: 'A link in a text' }),
      );
    }, id);
    await page.getByText('A link in a text').click();
    await expectTarget(page, id);
    await page.evaluate(() => location.assign('#p9.1'));
    await expectTarget(page, 'p9.1');
    await page.goBack();
    await expectTarget(page, id);
  });
}

for (const site of selectSites(distinctSites, [awkward])) {
  test(`each ¶ of ${site.name} is ${TARGET} px wide and high on a phone, and none lies over another`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const built of kindsOf(site)) {
      await page.goto(urlOf(site, built));
      for (const size of ['', 'small', 'largest']) {
        const errors = await page.evaluate(errorsOfTargets, [size, TARGET] as const);
        expect(errors, `/${built.address}, ${size}`).toEqual([]);
      }
    }
  });
}

/** Clicks once the page's JavaScript has loaded, like a reader who reads first. */
async function clickOnceReady(page: Page, link: Locator) {
  await expect(page.locator('reading-settings')).toBeVisible();
  await link.click();
}

/** Returns the names of what Tab reaches on a page, from its start. */
async function stopsOf(page: Page): Promise<string[]> {
  const stops: string[] = [];
  await expect(page.locator('reading-settings')).toBeVisible();
  await page.keyboard.press('Tab');
  // The first focus sets up the keyboard navigation of the ¶.
  await expect(page.locator('.share-note')).toBeAttached();
  for (;;) {
    const name = await page.evaluate(() => document.activeElement!.ariaLabel ?? document.activeElement!.tagName);
    if (name === 'BODY') return stops;
    stops.push(name);
    await page.keyboard.press('Tab');
  }
}

async function expectTarget(page: Page, id: string) {
  const target = page.locator(`[id="${id}"]`);
  await expect(target).toBeFocused();
  await expect(target).not.toHaveCSS('box-shadow', 'none');
  await expect(target).toHaveCSS('outline-style', 'none');
  const bar = (await page.getByRole('banner').first().boundingBox())!;
  await expect
    .poll(async () => (await target.boundingBox())!.y)
    .toBeGreaterThanOrEqual(Math.max(0, bar.y + bar.height));
  await expect(target).toBeInViewport();
}

/** Describes each ¶ of a page that is too small, overlaps a control or overflows the window, at a text size. */
function errorsOfTargets([size, least]: readonly [string, number]): string[] {
  document.documentElement.dataset['size'] = size;
  const targets = [...document.querySelectorAll<HTMLElement>('main :is(a, button)')].filter(
    (target) => target.checkVisibility() && getComputedStyle(target).display !== 'inline',
  );
  const boxes = targets
    .filter((target) => !target.matches('.skip'))
    .map((target) => [target, target.getBoundingClientRect()] as const);
  return boxes.flatMap(([target, box]) => {
    if (!target.matches('.to-share')) return [];
    const isSmall = box.width < least - 0.5 || box.height < least - 0.5;
    const isOut = box.left < 0 || box.right > innerWidth;
    const over = boxes.find(
      ([other, { left, right, top, bottom }]) =>
        other !== target &&
        Math.min(right, box.right) - Math.max(left, box.left) > 0.5 &&
        Math.min(bottom, box.bottom) - Math.max(top, box.top) > 0.5,
    );
    const error = (isSmall && 'small') || (isOut && 'out') || (over && `over ${over[0].outerHTML.slice(0, 80)}`);
    return error ? [`${target.ariaLabel}: ${error}`] : [];
  });
}
