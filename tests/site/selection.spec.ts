import { expect, type Page, test } from '@playwright/test';
import { axeOn } from '../axe.ts';
import { pageAt, urlOf } from '../built-pages.ts';
import { messagesOf } from '../messages.ts';
import { arabic, awkward, retelling, selectSites, type Site, subpath } from '../sites.ts';

const bar = (page: Page) => page.locator('.selection-bar');
const tools = (page: Page) => page.getByRole('toolbar');
const at = (site: Site, address = '') => urlOf(site, pageAt(site, address));
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const copiedHtml = (page: Page) =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item!.getType('text/html')).text();
  });

/** Selects text from one element to another, by characters of their first text nodes. */
async function select(page: Page, [from, start]: [string, number], [to, end]: [string, number]) {
  await expect(page.locator('reading-settings')).toBeVisible();
  await page.evaluate(
    ([first, a, last, b]) => {
      const [begin, finish] = [first, last].map((selector) => document.querySelector(selector)!.firstChild!);
      getSelection()!.setBaseAndExtent(begin!, a, finish!, b);
    },
    [from, start, to, end] as const,
  );
}

const FIRST = '[id="p5.1"]';
const SECOND = '[id="p5.2"]';

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

test('a selection can be copied as a link to its words, and as a quote with its source', async ({ page }) => {
  await page.addInitScript(() => delete (Navigator.prototype as Partial<Navigator>).share);
  await page.goto(at(subpath, '5/'));
  await select(page, [FIRST, 0], [SECOND, 30]);
  await expect(tools(page)).toHaveAccessibleName('Selected passage');
  await expect(tools(page).getByRole('button')).toHaveText(['Copy link to passage', 'Copy quote with citation']);
  await page.getByRole('button', { name: 'Copy link to passage' }).click();
  await expect(bar(page).getByRole('status')).toHaveText('Link copied');
  const link = await copied(page);
  expect(link).toMatch(/\/essay\/5\/\?2\.1#p5\.1:~:text=\S+,\S+$/);

  await page.getByRole('button', { name: 'Copy quote with citation' }).press('Enter');
  await expect(bar(page).getByRole('status')).toHaveText('Quote copied');
  const plain = await copied(page);
  const html = await copiedHtml(page);
  const address = `${at(subpath, '5/')}#p5.1`;
  const source = `A retelling of the essay by Ayesha & B, “For dissent & diversity in our movements”, ¶ 5.1, ${address}`;
  const [first, second] = await page.locator(`${FIRST}, ${SECOND}`).allTextContents();
  const words = `${first!.replace(/\s*¶$/, '')}\n${second!.slice(0, 30).trim()}`;
  expect(plain).toBe(`“${words}”\n${source}`);
  expect(html).toContain(`<blockquote lang="en" dir="ltr" cite="${address}"><p>`);
  expect(html).toContain(`<a href="${address}">${address}</a></p>`);
  expect(html).not.toMatch(/¶<|class=|id=/);
  // It says so for a while only; the button keeps the focus, and the words stay selected.
  await expect(bar(page).getByRole('status')).toBeEmpty();
  await expect(page.getByRole('button', { name: 'Copy quote with citation' })).toBeFocused();
  expect(await page.evaluate(() => getSelection()!.isCollapsed)).toBe(false);
});

test('in the full essay, a link to a passage of a point leads to the point’s own page', async ({ page }) => {
  for (const [id, address] of [
    ['p5.1', '5/'],
    // Its heading has a ¶.
    ['p9.2', '9/'],
    ['p0.1', ''],
    ['z.1', ''],
  ] as const) {
    await page.goto(at(retelling));
    await select(page, [`[id="${id}"]`, 0], [`[id="${id}"]`, 40]);
    await page.getByRole('button', { name: 'Copy link to passage' }).click();
    await expect(bar(page).getByRole('status')).toHaveText('Link copied');
    const link = await copied(page);
    expect(link.split(':~:text=')[0]).toBe(`${at(retelling, address)}?2#${id}`);
  }
});

test('a comment is quoted under the name of who wrote it, with its own link', async ({ page }) => {
  await page.goto(at(retelling, 'comments/'));
  await select(page, ['[id="c-1.2"]', 0], ['[id="c-1.2"]', 40]);
  await page.getByRole('button', { name: 'Copy quote with citation' }).click();
  await expect(bar(page).getByRole('status')).toHaveText('Quote copied');
  const quote = await copied(page);
  const source = `A reader (retold), on “For dissent & diversity in our movements”`;
  expect(quote.split('\n')[1]).toBe(`${source}, ${at(retelling, 'comments/')}#c-1.2`);
});

test('a quote as HTML has the words of images, the addresses of links and the direction of its text', async ({
  page,
}) => {
  await page.goto(at(awkward, '4/'));
  await expect(page.locator('reading-settings')).toBeVisible();
  await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('main .prose')!));
  await page.getByRole('button', { name: 'Copy quote with citation' }).click();
  await expect(bar(page).getByRole('status')).toHaveText('Quote copied');
  const html = await copiedHtml(page);
  expect(html).toContain('A bowline, seen a third time');
  expect(html).not.toContain('<img');
  expect(html).toContain('<a href="https://example.org/elsewhere">somewhere else</a>');

  await page.goto(at(arabic, 'comments/'));
  await select(page, ['[id="c-zoe.1"]', 0], ['[id="c-zoe.1"]', 20]);
  await page.getByRole('button', { name: messagesOf(arabic).t('copyQuoteWithSource') }).click();
  await expect(bar(page).getByRole('status')).toHaveText(messagesOf(arabic).t('quoteCopied'));
  expect(await copiedHtml(page)).toContain('<blockquote lang="ar" dir="ltr"');
});

test('a triple click selects one paragraph, whose quote and link have its words only', async ({ page }) => {
  await page.goto(at(retelling, '5/'));
  await expect(page.locator('reading-settings')).toBeVisible();
  const paragraph = page.locator(FIRST);
  await paragraph.click({ clickCount: 3, position: { x: 100, y: 40 } });
  await page.getByRole('button', { name: 'Copy quote with citation' }).click();
  await expect(bar(page).getByRole('status')).toHaveText('Quote copied');
  const words = (await paragraph.textContent())!.replace(/\s*¶$/, '');
  expect((await copied(page)).split('\n')[0]).toBe(`“${words}”`);
  await page.getByRole('button', { name: 'Copy link to passage' }).click();
  await expect(bar(page).getByRole('status')).toHaveText('Link copied');
  const link = await copied(page);
  const ends = [words.split(' ').slice(0, 4), words.split(' ').slice(-4)].map((part) =>
    part.join(' ').replace(/\W+$/, ''),
  );
  const decoded = decodeURIComponent(link.split(':~:text=')[1]!);
  expect(decoded.startsWith(ends[0]!)).toBe(true);
  expect(decoded).toContain(ends[1]);
  expect(decoded.length).toBeLessThan(100);
  expect(link).toContain('?2#p5.1');
});

test('where another page does not answer, the link leads to the paragraph, even after the selection has ended', async ({
  page,
}) => {
  await page.route('**/comments/', () => {});
  await page.goto(at(retelling));
  await select(page, ['[id="c-1.1"]', 0], ['[id="c-1.1"]', 60]);
  await page.getByRole('button', { name: 'Copy link to passage' }).click();
  const status = bar(page).getByRole('status');
  await page.evaluate(() => getSelection()!.removeAllRanges());
  await expect(bar(page)).toHaveCount(0);
  await expect(status).toHaveText('Link copied');
  expect(await copied(page)).toBe(`${at(retelling, 'comments/')}?2#c-1.1`);
  // The message stays when the reader clicks somewhere.
  await page.getByRole('contentinfo').click({ position: { x: 1, y: 1 } });
  await page.waitForTimeout(400);
  await expect(status).toHaveText('Link copied');
  await expect(bar(page)).toHaveCount(0);
});

test('without the code that names words, the link leads to the paragraph', async ({ page }) => {
  await page.route('**/text-fragment-*.js', (route) => route.abort());
  await page.goto(at(retelling, '5/'));
  await select(page, [FIRST, 0], [FIRST, 60]);
  await page.getByRole('button', { name: 'Copy link to passage' }).click();
  await expect(bar(page).getByRole('status')).toHaveText('Link copied');
  expect(await copied(page)).toBe(`${at(retelling, '5/')}?2#p5.1`);
});

test('a link names words with a hyphen whole, and words that occur earlier on the page with those before them', async ({
  page,
}) => {
  for (const [text, words, link] of [
    // In a directive, a hyphen is syntax.
    ['#p7 .prose', ' two-party system', '7/?2#p7.2:~:text=two%2dparty%20system'],
    [
      '#closing .prose',
      ' love and ',
      '?2#z.2:~:text=boundaries%2e%20That%20is%20how%20Ayesha%20%26%20B%20practice-,love%20and',
    ],
  ] as const) {
    await page.goto(at(retelling));
    await expect(page.locator('reading-settings')).toBeVisible();
    await page.evaluate(
      ([selector, part]) => {
        const walker = document.createTreeWalker(document.querySelector(selector)!, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const node = walker.currentNode as Text;
          const start = node.data.lastIndexOf(part);
          if (start >= 0) getSelection()!.setBaseAndExtent(node, start, node, start + part.length);
        }
      },
      [text, words] as const,
    );
    await page.getByRole('button', { name: 'Copy link to passage' }).click();
    await expect(bar(page).getByRole('status')).toHaveText('Link copied');
    expect(await copied(page)).toBe(at(retelling) + link);
  }
});

test('the search for words that lead to a passage is given up after half a second', async ({ page }) => {
  await page.addInitScript(() => {
    const { createTreeWalker } = Document.prototype;
    const rounds: number[] = [];
    Object.assign(window, { rounds });
    Document.prototype.createTreeWalker = function (...given) {
      const begin = performance.now();
      rounds.push(begin);
      while (performance.now() < begin + 600);
      return createTreeWalker.apply(this, given);
    };
  });
  await page.goto(at(retelling, '5/'));
  await select(page, [FIRST, 0], [FIRST, 60]);
  await page.getByRole('button', { name: 'Copy link to passage' }).click();
  await expect(bar(page).getByRole('status')).toHaveText('Link copied');
  expect(await page.evaluate('rounds.length')).toBe(1);
});

test('older browsers, which cannot tell words apart or copy HTML, copy the same link and plain text', async ({
  page,
}) => {
  await page.addInitScript(() => {
    delete (window as Partial<typeof globalThis>).ClipboardItem;
    Object.assign(Intl, { Segmenter: undefined });
  });
  await page.goto(at(retelling, '5/'));
  await select(page, [FIRST, 0], [FIRST, 24]);
  await page.getByRole('button', { name: 'Copy link to passage' }).click();
  await expect(bar(page).getByRole('status')).toHaveText('Link copied');
  expect(await copied(page)).toBe(`${at(retelling, '5/')}?2#p5.1:~:text=Love%20makes%20dissent%20safe%2e`);
  await page.getByRole('button', { name: 'Copy quote with citation' }).click();
  await expect(bar(page).getByRole('status')).toHaveText('Quote copied');
  expect(await copied(page)).toMatch(/^“Love makes dissent safe\.”\n/);
});

test('within nested items the innermost is meant, and links between notes and text are not quoted', async ({
  page,
}) => {
  await page.goto(at(awkward, '1/'));
  await select(page, ['[id="p1.5"]', 0], ['[id="p1.5"]', 8]);
  await page.getByRole('button', { name: 'Copy quote with citation' }).click();
  await expect(bar(page).getByRole('status')).toHaveText('Quote copied');
  expect(await copied(page)).toMatch(/¶ 1\.5, .*#p1\.5$/);
  await page.goto(at(awkward));
  await expect(page.locator('reading-settings')).toBeVisible();
  await page.evaluate(() => getSelection()!.selectAllChildren(document.getElementById('p0.1')!));
  await page.getByRole('button', { name: 'Copy quote with citation' }).click();
  await expect(bar(page).getByRole('status')).toHaveText('Quote copied');
  expect(await copied(page)).toContain('moored alike. The small ones');
});

test('a passage that begins with a heading has a link, without an edition where the essay has none, and no ¶ number', async ({
  page,
}) => {
  await page.goto(at(awkward, '1/'));
  await select(page, ['[id="p1-what-we-keep"]', 0], ['[id="p1.2"]', 8]);
  await page.getByRole('button', { name: 'Copy link to passage' }).click();
  await expect(bar(page).getByRole('status')).toHaveText('Link copied');
  expect(await copied(page)).toContain(`${at(awkward, '1/')}#p1-what-we-keep:~:text=`);
  await page.getByRole('button', { name: 'Copy quote with citation' }).click();
  await expect(bar(page).getByRole('status')).toHaveText('Quote copied');
  expect(await copied(page)).toMatch(/ boats: notes & <questions>”, http\S+#p1-what-we-keep$/);
});

test('what is in no text, or too little, is offered nothing; ordinary copying stays as it is', async ({ page }) => {
  await page.goto(at(retelling, '5/'));
  await expect(page.locator('reading-settings')).toBeVisible();
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(...(request.url().match(/selection-bar/) ?? [])));
  // The bar is loaded at the first selection, not at a click.
  await page.locator(FIRST).click({ position: { x: 100, y: 40 } });
  await page.waitForTimeout(200);
  expect(loaded).toEqual([]);
  await select(page, [FIRST, 0], [FIRST, 3]);
  await page.waitForTimeout(500);
  expect(loaded).toHaveLength(1);
  await expect(bar(page)).toHaveCount(0);
  await select(page, ['.breadcrumbs a', 0], ['.breadcrumbs a', 20]);
  await page.waitForTimeout(500);
  await expect(bar(page)).toHaveCount(0);
  await page.keyboard.press('Control+a');
  await expect(bar(page)).toBeVisible();
  await select(page, [FIRST, 0], [FIRST, 60]);
  await expect(bar(page)).toBeVisible();
  const selected = await page.evaluate(() => String(getSelection()));
  await page.keyboard.press('Control+c');
  expect(await copied(page)).toBe(selected);
  await page.evaluate(() => getSelection()!.removeAllRanges());
  await expect(bar(page)).toHaveCount(0);
  // Two points.
  await page.goto(at(retelling));
  await select(page, [SECOND, 0], ['[id="p6.1"]', 60]);
  await page.waitForTimeout(500);
  await expect(bar(page)).toHaveCount(0);
});

test('the bar appears beside a selection once the mouse is released: above it or, without space there, below', async ({
  page,
}) => {
  await page.goto(at(retelling, '5/'));
  await expect(page.locator('reading-settings')).toBeVisible();
  const { x, y } = (await page.locator(FIRST).boundingBox())!;
  await page.mouse.move(x + 5, y + 60);
  await page.mouse.down();
  await page.mouse.move(x + 300, y + 90, { steps: 3 });
  await page.waitForTimeout(500);
  await expect(bar(page)).toHaveCount(0);
  await page.mouse.up();
  await expect(bar(page)).toBeVisible();
  const boxes = async () => {
    const { top, bottom } = await page.evaluate(() => getSelection()!.getRangeAt(0).getBoundingClientRect().toJSON());
    const box = (await bar(page).boundingBox())!;
    return { top, bottom, barTop: box.y, barBottom: box.y + box.height };
  };
  const above = await boxes();
  expect(above.barBottom).toBeCloseTo(above.top - 10, 0);
  await page.evaluate(() => scrollBy(0, getSelection()!.getRangeAt(0).getBoundingClientRect().top - 70));
  await select(page, [FIRST, 0], [FIRST, 60]);
  await expect.poll(async () => Math.round((await boxes()).barTop - (await boxes()).bottom)).toBe(10);
});

test('Escape closes a dialog first, and ends the selection after that', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 700 });
  await page.goto(at(retelling));
  await select(page, [FIRST, 0], [FIRST, 60]);
  await expect(bar(page)).toBeVisible();
  await page.locator(FIRST).scrollIntoViewIfNeeded();
  await expect(page.locator('#p5 .own-page button')).toBeVisible();
  await page.getByRole('banner').getByRole('link', { name: 'Contents' }).press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await page.evaluate(() => getSelection()!.isCollapsed)).toBe(false);
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
});

for (const site of selectSites([retelling, arabic], [arabic])) {
  test(`the bar of ${site.name} is one Tab stop after the text, with arrows between, and Escape ends it`, async ({
    page,
  }) => {
    // With a third button, since both arrows lead to the other one of two.
    await page.addInitScript(() => Object.assign(navigator, { share: async () => {} }));
    await page.goto(at(site, '1/'));
    await select(page, ['[id="p1.1"]', 0], ['[id="p1.1"]', 25]);
    await expect(bar(page)).toBeVisible();
    // Nothing takes the focus by itself.
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    const buttons = tools(page).getByRole('button');
    await page.locator('[id="p1.1"] > .to-share').focus();
    // The links of the text come first.
    for (
      let press = 0;
      press < 8 && !(await buttons.first().evaluate((one) => one === document.activeElement));
      press++
    ) {
      await page.keyboard.press('Tab');
    }
    await expect(buttons.first()).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(tools(page).locator(':focus')).toHaveCount(0);
    await page.keyboard.press('Shift+Tab');
    await expect(buttons.first()).toBeFocused();
    const [onward, back] = site === arabic ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    await page.keyboard.press(back!);
    await expect(buttons.last()).toBeFocused();
    await page.keyboard.press(onward!);
    await page.keyboard.press(onward!);
    await expect(buttons.nth(1)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(bar(page).getByRole('status')).toHaveText(messagesOf(site).t('quoteCopied'));
    expect(await copied(page)).toMatch(site === arabic ? /^«.+»\n.+، ¶ 1\.1، http/ : /^“.+”\n.+, ¶ 1\.1, http/);
    await page.keyboard.press('Tab');
    await expect(tools(page).locator(':focus')).toHaveCount(0);
    // Tab returns to the button that was used last.
    await page.keyboard.press('Shift+Tab');
    await expect(buttons.nth(1)).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(tools(page).locator(':focus')).toHaveCount(0);
    await page.keyboard.press('Tab');
    await expect(buttons.nth(1)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(bar(page)).toHaveCount(0);
    await expect(page.locator('.point-page > .prose')).toBeFocused();
    expect(await page.evaluate(() => getSelection()!.isCollapsed)).toBe(true);
  });
}

test('on a phone, the bar is at the bottom, with short names and targets of 44 px', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 320, height: 600 }, hasTouch: true, isMobile: true });
  const shared: unknown[] = [];
  await page.exposeFunction('keep', (data: unknown) => shared.push(data));
  await page.addInitScript(() => {
    Object.assign(navigator, {
      share: async (data: unknown) => (window as unknown as { keep(d: unknown): void }).keep(data),
    });
  });
  await page.goto(at(retelling, '5/'));
  await select(page, [FIRST, 0], [FIRST, 60]);
  const buttons = tools(page).getByRole('button');
  await expect(buttons).toHaveText(['Copy link', 'Copy quote', 'Share']);
  for (const button of await buttons.all()) {
    const { height, width } = (await button.boundingBox())!;
    expect(Math.min(height, width)).toBeGreaterThanOrEqual(44);
  }
  const { y, height } = (await bar(page).boundingBox())!;
  expect(y + height).toBe(600);
  await buttons.nth(2).tap();
  await expect.poll(() => shared).toHaveLength(1);
  expect(shared[0]).toEqual({
    text: expect.stringMatching(/^“.+”$/),
    url: expect.stringMatching(/\/5\/\?2#p5\.1:~:text=/),
  });
  await page.close();
});

test('axe finds no error in the bar and in the row under a point', async ({ page }) => {
  await page.goto(at(retelling));
  await select(page, [FIRST, 0], [FIRST, 60]);
  await expect(bar(page)).toBeVisible();
  const { violations } = await axeOn(page).include('.selection-bar').include('.own-page').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test('where the clipboard refuses, the bar says that nothing was copied', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto(at(retelling, '5/'));
  await select(page, [FIRST, 0], [FIRST, 60]);
  await page.getByRole('button', { name: 'Copy quote with citation' }).click();
  await expect(bar(page).getByRole('status')).toHaveText('That did not work: your browser does not allow it.');
});

test('closing the device’s menu is no error; a device that refuses to share is', async ({ page }) => {
  await page.addInitScript(() => {
    const errors = ['AbortError', 'NotAllowedError'];
    Object.assign(window, { errors });
    Object.assign(navigator, { share: () => Promise.reject(new DOMException('', errors.shift())) });
  });
  await page.goto(at(retelling, '5/'));
  await select(page, [FIRST, 0], [FIRST, 60]);
  const share = tools(page).getByRole('button', { name: 'Share' });
  await share.click();
  await expect.poll(() => page.evaluate('errors.length')).toBe(1);
  await page.waitForTimeout(100);
  await expect(bar(page).getByRole('status')).toBeEmpty();
  await share.click();
  await expect(bar(page).getByRole('status')).toHaveText('That did not work: your browser does not allow it.');
});
