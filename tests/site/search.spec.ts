import type { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { axeOn, axeOnColours } from '../axe.ts';
import { pagesOf } from '../built-pages.ts';
import { isFullMatrix } from '../matrix.ts';
import { looks } from '../papers.ts';
import { originOf } from '../serve.ts';
import { pressForSearch } from '../search-box.ts';
import { awkward, retelling, selectSites, servedSites, type Site } from '../sites.ts';

/** The files of passages. */
const FILES = /\/_astro\/(essay|comments)-\d+-[^/]*\.js$/;

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search the essay' });
const field = (page: Page) => page.getByRole('searchbox', { name: 'Search for' });
const passages = (page: Page) => page.locator('.results').getByRole('link');
const address = (site: Site, path = '') => `${originOf(site)}${site.base}${path}`;

/** Holds back files that a page requests. Returns a function that lets them through. */
async function hold(page: Page, files: RegExp): Promise<() => void> {
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  await page.route(files, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** Composes a word in the field of the search page, as an input method does. */
async function compose(page: Page) {
  await page.goto(address(retelling, 'search/'));
  // Search looks for what is in the field when it has loaded.
  await expect(page.locator('.search-page fieldset')).toBeAttached();
  await field(page).focus();
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('.search-page input')!;
    input.dispatchEvent(new CompositionEvent('compositionstart'));
    input.value = 'warlord';
    input.dispatchEvent(new InputEvent('input', { isComposing: true }));
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', isComposing: true, bubbles: true }));
  });
}

async function ask(page: Page, words: string) {
  if (!(await field(page).isVisible())) await pressForSearch(page);
  await field(page).fill(words);
}

test('what to search is chosen in three equal boxes of one row at 390 px', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(address(retelling, 'search/'));
  const boxes = page.getByRole('group', { name: 'Search in' }).locator('label');
  await expect(boxes).toHaveCount(3);
  const places = await Promise.all((await boxes.all()).map(async (box) => (await box.boundingBox())!));
  expect(new Set(places.map(({ y }) => Math.round(y))).size).toBe(1);
  const widths = places.map(({ width }) => width);
  expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(1);
});

test('at 320 px the words of what to search are inside their boxes', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(address(retelling, 'search/'));
  const boxes = page.getByRole('group', { name: 'Search in' }).locator('label');
  await expect(boxes).toHaveCount(3);
  for (const box of await boxes.all()) {
    await box.click();
    const { x, width } = (await box.boundingBox())!;
    const words = (await box.locator('span').boundingBox())!;
    // The outline of the chosen box is 3 px wide.
    expect(words.x).toBeGreaterThanOrEqual(x + 3);
    expect(words.x + words.width).toBeLessThanOrEqual(x + width - 3);
  }
});

test('nothing of search is fetched before it is wanted; the words at hand are found without anything else', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.route(FILES, (route) => route.abort());
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto(address(retelling));
  await page.waitForTimeout(300);
  expect(asked.filter((path) => /pagefind|search|essay-|comments-/.test(path))).toEqual([]);
  await ask(page, 'warlord');
  await expect(passages(page)).toHaveAttribute('data-id', 'p9.1');
  await expect(page.getByRole('status').last()).toHaveText('1 passage found. Only this page could be searched.');
});

for (const savesData of [false, true]) {
  test(`the files of passages are asked for ${savesData ? 'by the first letter, to save data' : 'when search is pointed at'}`, async ({
    page,
  }) => {
    await page.addInitScript((saveData) => {
      Object.defineProperty(navigator, 'connection', { value: { saveData } });
    }, savesData);
    const asked: string[] = [];
    page.on('request', (request) => FILES.test(request.url()) && asked.push(request.url()));
    await page.goto(address(retelling, '5/'));
    await expect(page.getByRole('button', { name: 'Reading settings' })).toBeVisible();
    const code = page.waitForResponse(/\/_astro\/search[^/]*\.js/);
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).hover();
    await (await code).finished();
    await page.waitForTimeout(500);
    expect(asked.length > 0).toBe(!savesData);
    await ask(page, 'warlord');
    await expect(passages(page).first()).toHaveAttribute('data-id', 'p9.1');
    expect(asked).toHaveLength(2);
  });
}

test('once something was found, nothing more is fetched for what is asked next', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(address(retelling, '5/'));
  await ask(page, 'warlord');
  await expect(passages(page).first()).toHaveAttribute('data-id', 'p9.1');
  // The requests that follow the first answer are done when no more arrive for a while.
  for (let before = -1; before < asked.length;) {
    before = asked.length;
    await page.waitForTimeout(700);
  }
  asked.length = 0;
  for (const [words, best] of [
    ['memes', 'p0.1'],
    ['snitch', 'p6.3'],
    ['railroads', 'c-2.1'],
  ] as const) {
    await ask(page, words);
    await expect(passages(page).first()).toHaveAttribute('data-id', best);
  }
  expect(asked).toEqual([]);
});

test('the files complete what a point’s page knows, each passage once, and nothing that is there moves', async ({
  page,
}) => {
  const release = await hold(page, FILES);
  await page.goto(address(retelling, '5/'));
  await ask(page, 'dissent');
  const here = passages(page).first();
  await expect(here).toHaveAttribute('data-id', /^p5/);
  await expect(page.getByText('Searching the other pages…')).toBeVisible();
  const before = await here.boundingBox();
  const id = await here.getAttribute('data-id');
  release();
  const there = passages(page).and(page.locator('[data-id="p2.5"]'));
  await expect(there.locator('span').first()).toHaveText('Point 2, paragraph 5');
  const same = page.locator(`.results section:not(.best) [data-id="${id}"]`);
  if ((await same.count()) > 0) expect(await same.boundingBox()).toEqual(before);
  const hrefs = await passages(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(new Set(hrefs).size).toBe(hrefs.length);
});

test('a reader without a mouse asks, moves, opens, and comes back', async ({ page }) => {
  await page.goto(address(retelling));
  await expect(page.getByRole('button', { name: 'Reading settings' })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('conflict');
  await expect(passages(page).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(passages(page).first()).toBeFocused();
  await page.keyboard.press('End');
  await expect(passages(page).first()).not.toBeFocused();
  await page.keyboard.press('Home');
  await expect(passages(page).first()).toBeFocused();
  await page.keyboard.type('s');
  await expect(field(page)).toHaveValue('conflicts');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('link', { name: 'Skip to the main content' })).toBeFocused();
});

test('the passage that is focused keeps the focus when the comments arrive', async ({ page }) => {
  const release = await hold(page, FILES);
  await page.goto(address(retelling));
  await ask(page, 'conflict');
  await page.keyboard.press('ArrowDown');
  await expect(passages(page).first()).toBeFocused();
  const focused = page.locator('.results a:focus');
  const href = await focused.getAttribute('href');
  release();
  await expect(page.getByRole('status').last()).toHaveText(/passages found in/);
  await expect(focused).toHaveAttribute('href', href!);
});

test('the count is said once, when typing rests', async ({ page }) => {
  await page.goto(address(retelling));
  await ask(page, 'unity');
  await expect(page.getByRole('status').last()).not.toBeEmpty();
  await page.evaluate(() => {
    const said: string[] = ((window as { said?: string[] }).said = []);
    const status = document.querySelector('dialog [role=status]')!;
    new MutationObserver(() => said.push(status.textContent!)).observe(status, { childList: true });
    // Typed without pauses, however busy the machine.
    const input = document.querySelector<HTMLInputElement>('dialog input')!;
    for (const letter of ' means') {
      input.value += letter;
      input.dispatchEvent(new Event('input'));
    }
  });
  await expect(page.getByRole('status').last()).toHaveText(/passages? /);
  await page.waitForTimeout(700);
  const said = await page.evaluate(() => (window as { said?: string[] }).said!.filter(Boolean));
  expect(said).toHaveLength(1);
});

test('what is typed before the field is there is asked, and without code the link leads to the page', async ({
  page,
}) => {
  const release = await hold(page, /\/_astro\/search[^/]*\.js/);
  await page.goto(address(retelling));
  await pressForSearch(page);
  await page.keyboard.type('warlord');
  release();
  await expect(field(page)).toHaveValue('warlord');
  await expect(passages(page).first()).toHaveAttribute('data-id', 'p9.1');

  await page.unrouteAll();
  await page.route(/\/_astro\/search[^/]*\.js/, (route) => route.abort());
  await page.goto(address(retelling, '5/'));
  await pressForSearch(page);
  await expect(page).toHaveURL(/\/search\/$/);
});

test('search looks for what was typed on its page before it had loaded', async ({ page }) => {
  const release = await hold(page, /\/_astro\/search[^/]*\.js/);
  await page.goto(address(retelling, 'search/?q=love'));
  await field(page).fill('warlord');
  release();
  await expect(passages(page).first()).toHaveAttribute('data-id', 'p9.1');
  await expect(page).toHaveURL(/\?q=warlord$/);
});

test('the essay and its comments can be looked in alone, also by an address', async ({ page }) => {
  await page.goto(address(retelling, 'search/?q=anarchy'));
  const places = () => passages(page).evaluateAll((links) => links.map((link) => link.dataset['id']!.startsWith('c-')));
  await expect(page.getByRole('status').last()).not.toBeEmpty();
  expect(new Set(await places())).toEqual(new Set([true, false]));
  await page.getByRole('radio', { name: 'Comments' }).check();
  await expect(page).toHaveURL(/\?q=anarchy&in=comments$/);
  expect(new Set(await places())).toEqual(new Set([true]));
  await page.reload();
  await expect(page.getByRole('status').last()).not.toBeEmpty();
  await expect(page.getByRole('radio', { name: 'Comments' })).toBeChecked();
  expect(new Set(await places())).toEqual(new Set([true]));
  await field(page).fill('warlord');
  await expect(page.getByRole('status').last()).toHaveText('No results for “warlord” in the comments.');
  await page.getByRole('button', { name: 'Search everything' }).click();
  await expect(passages(page)).toHaveAttribute('data-id', 'p9.1');
});

test('an essay without comments has no choice of what to look in', async ({ page }) => {
  await page.goto(address(retelling, 'search/'));
  await expect(page.getByRole('radio')).toHaveCount(3);
  await page.route(/\/search\/(?:\?|$)/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll('/comments/"', '/"') });
  });
  await page.reload();
  await expect(page.locator('.search-page fieldset')).toBeAttached();
  await expect(page.getByRole('radio')).toHaveCount(0);
  // An address from before the comments were withdrawn.
  await page.goto(address(retelling, 'search/?q=warlord&in=comments'));
  await expect(passages(page)).toHaveAttribute('data-id', 'p9.1');
});

for (const site of selectSites(servedSites, [awkward])) {
  test(`the index of ${site.name} has every passage of its pages, and each once`, async ({ page }) => {
    await page.goto(address(site, 'search/'));
    const indexed = await page.evaluate(async (folder) => {
      const pagefind = await import(`${folder}pagefind.js`);
      const { results } = await pagefind.search(null);
      const pages = await Promise.all(results.map((result: { data(): Promise<unknown> }) => result.data()));
      return pages.flatMap(({ anchors }) => anchors.map(({ id }: { id: string }) => id)) as string[];
    }, `${site.base}pagefind/`);
    const written = new Set<string>();
    const paths = pagesOf(site).map((built) => built.address);
    for (const path of paths.filter((one) => /^((parts|comments|closing)\/.*)?$/.test(one))) {
      const response = await page.goto(address(site, path));
      if (!response?.ok()) continue;
      // Old ids are empty spans for text that has another id.
      const ids = await page.locator('.prose [id]:not(span)').evaluateAll((all) => all.map(({ id }) => id));
      for (const id of ids) if (!/\.(fnref-|notes)/.test(id)) written.add(id);
    }
    expect(written.size).toBeGreaterThan(1);
    // Pages of the index end with words in the form that search asks for.
    const known = indexed.filter((id) => id !== '_');
    expect(new Set(known).size).toBe(known.length);
    const paragraphs = known.filter((id) => written.has(id));
    expect(paragraphs.toSorted()).toEqual([...written].toSorted());
    expect(known.filter((id) => !written.has(id) && !/^(p\d+[a-z]?|closing)$/.test(id))).toEqual([]);
  });
}

test('past twenty passages the rest comes when it is asked for', async ({ page }) => {
  await page.goto(address(retelling));
  await ask(page, 'people');
  const more = page.getByRole('button', { name: /^Show all \d+ passages$/ });
  await expect(more).toBeVisible();
  await expect(passages(page)).toHaveCount(20);
  await expect(page.getByRole('status').last()).not.toBeEmpty();
  const all = Number(/\d+/.exec((await more.textContent())!)![0]);
  await more.click();
  await expect(passages(page)).toHaveCount(all);
});

test('the page of search is its address: it can be shared, and Back leads through it', async ({ page }) => {
  await page.goto(address(retelling, 'search/?q=warlord'));
  await expect(passages(page)).toHaveCount(1);
  await ask(page, 'memes');
  await expect(page).toHaveURL(/\?q=memes$/);
  await passages(page).first().click();
  await expect(page).toHaveURL(/\/\?q=memes#p0\.1$/);
  await page.goBack();
  await expect(page).toHaveURL(/search\/\?q=memes$/);
  await expect(passages(page)).toHaveAttribute('data-id', 'p0.1');
});

test('strange queries do no harm', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('dialog', ({ message }) => errors.push(message()));
  await page.goto(address(retelling));
  const strange = ['<script>alert(1)</script>', '   ', '😀', '%00', '\u202eytinu', '"', '\ud800', 'x'.repeat(1e6)];
  for (const query of strange) {
    const inShort = JSON.stringify(query.slice(0, 30));
    await ask(page, query);
    // Longer than the pause after which the count is said.
    await page.waitForTimeout(750);
    await ask(page, 'warlord');
    await expect(passages(page).first(), inShort).toHaveAttribute('data-id', 'p9.1');
    expect(errors, inShort).toEqual([]);
  }
});

test('nothing found says what to try, and that is found', async ({ page }) => {
  await page.goto(address(retelling, 'search/'));
  await ask(page, 'qqqqqqqq');
  await expect(page.getByRole('status').last()).toHaveText('No results for “qqqqqqqq”.');
  await page.getByText('Try another word').getByRole('button').click();
  await expect(passages(page).first()).toBeVisible();
});

for (const from of isFullMatrix ? ['', 'search/'] : ['']) {
  test(`a slip is corrected at once on /${from}, with the capital of a name and a way back`, async ({ page }) => {
    await page.goto(address(retelling, from));
    await ask(page, 'kronstatd');
    const said = 'No results for “kronstatd”. Showing results for “Kronstadt”.';
    await expect(page.locator('p', { hasText: said }).first()).toBeVisible();
    await expect(passages(page).first()).toHaveAttribute('data-id', 'p9.2');
    await expect(passages(page).first()).toHaveAttribute('href', /\?q=Kronstadt#p9\.2$/);
    await expect(page.getByRole('status').last()).toHaveText(new RegExp(`^${said} \\d+ passages? found`));
    await page.getByRole('button', { name: 'Search only for “kronstatd”' }).click();
    await expect(page.getByRole('status').last()).toHaveText('No results for “kronstatd”.');
    await expect(passages(page)).toHaveCount(0);
    await expect(field(page)).toBeFocused();
  });
}

test('a slip beside a word of the text is corrected, and typed on without a correction that is not wanted', async ({
  page,
}) => {
  await page.goto(address(retelling));
  await ask(page, 'warlord Zuolim');
  await expect(page.getByText('Showing results for “warlord Zuolin”.').first()).toBeVisible();
  await expect(page.getByText('No results for')).toHaveCount(0);
  await expect(passages(page).first()).toHaveAttribute('data-id', 'p9.1');
  await page.getByRole('button', { name: 'Search only for' }).click();
  await expect(page.getByRole('status').last()).toHaveText(/passages? found/);
  await expect(page.getByText('Showing results for')).toHaveCount(0);
});

for (const typed of isFullMatrix ? ['a', 'C++', '?', '5'] : ['C++', '5']) {
  test(`“${typed}” is too little to search for, and the page says so`, async ({ page }) => {
    await page.goto(address(retelling, 'search/'));
    await ask(page, typed);
    await expect(page.getByRole('status').last()).toHaveText('Type at least two letters or digits.');
    await field(page).fill('');
    await expect(page.getByRole('status').last()).toBeEmpty();
  });
}

test('while a word is composed nothing is searched, said or written into the address', async ({ page }) => {
  await compose(page);
  await page.waitForTimeout(900);
  await expect(passages(page)).toHaveCount(0);
  await expect(page.getByRole('status').last()).toBeEmpty();
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(field(page)).toBeFocused();
  await field(page).dispatchEvent('compositionend');
  await expect(passages(page)).toHaveAttribute('data-id', 'p9.1');
  await expect(page).toHaveURL(/\?q=warlord$/);
});

test('on Android, where keyboards compose every word, search answers while one is composed', async ({ browser }) => {
  const page = await browser.newPage({ userAgent: 'Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile' });
  await compose(page);
  await expect(passages(page)).toHaveAttribute('data-id', 'p9.1');
  await page.close();
});

test('the best match is shown, also where it is one of many passages that arrive later', async ({ page }) => {
  const release = await hold(page, FILES);
  await page.goto(address(retelling));
  await ask(page, 'people');
  await expect(passages(page)).toHaveCount(20);
  release();
  await expect(page.locator('.best').getByRole('link')).toBeVisible();
});

test('Back closes the dialog first, and leads from a passage to where the reader was', async ({ page }) => {
  await page.goto(address(retelling, '5/'));
  await page.goto(address(retelling));
  await ask(page, 'warlord');
  await expect(passages(page)).toHaveCount(1);
  await page.goBack();
  await expect(dialog(page)).toBeHidden();
  await expect(page).toHaveURL(address(retelling));
  await ask(page, 'warlord');
  const href = await passages(page).getAttribute('href');
  await passages(page).click();
  await expect(dialog(page)).toBeHidden();
  // The link names the place where the click leads.
  expect(page.url()).toBe(new URL(href!, page.url()).href);
  await page.goBack();
  await expect(page).toHaveURL(address(retelling));
  await ask(page, 'railroads');
  await passages(page).click();
  await expect(page).toHaveURL(/comments\/\?q=railroads#c-2\.1$/);
  await page.goBack();
  await expect(page).toHaveURL(address(retelling));
  await expect(dialog(page)).toBeHidden();
  await pressForSearch(page);
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await page.goBack();
  await expect(page).toHaveURL(address(retelling, '5/'));
});

test('search that is opened as soon as it is closed stays open until Back closes it', async ({ page }) => {
  await page.goto(address(retelling, '5/'));
  await page.goto(address(retelling));
  await ask(page, 'warlord');
  for (const when of ['at once', 'on the way back']) {
    await dialog(page).evaluate((open: HTMLDialogElement, isAtOnce) => {
      const again = () => open.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true }));
      open.addEventListener('close', () => isAtOnce || again(), { once: true });
      open.close();
      if (isAtOnce) again();
    }, when === 'at once');
    // Longer than the browser needs for an entry of the same page.
    await page.waitForTimeout(300);
    await expect(field(page), when).toBeFocused();
  }
  await page.goBack();
  await expect(dialog(page)).toBeHidden();
  await page.goBack();
  await expect(page).toHaveURL(address(retelling, '5/'));
});

test('without script the page of search says so and leads on', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address(retelling, 'search/?q=warlord'));
  const words = page.locator('.without-search');
  await expect(words).toBeVisible();
  await expect(words).toContainText('Search needs JavaScript');
  await expect(words.locator('a')).toHaveText(['on one page', 'subject index']);
  await context.close();
});

for (const paper of looks) {
  test(`axe finds no error in search on ${paper}`, async ({ page }) => {
    if (paper === 'forced') await page.emulateMedia({ forcedColors: 'active' });
    else await page.addInitScript((theme) => localStorage.setItem('broadside', JSON.stringify({ theme })), paper);
    const axe = paper === 'light' ? axeOn : axeOnColours;
    for (const width of isFullMatrix ? [320, 1440] : [320]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(address(retelling, width === 320 ? '5/' : ''));
      for (const [words, said] of [
        ['conflict', /passages? found/],
        ['qqqqqqqq', /“qqqqqqqq”/],
        ['hetrogenious', /“hetrogenious”/],
      ] as const) {
        await ask(page, words);
        await expect(page.getByRole('status').last()).toHaveText(said);
        // The page behind the dialog is checked by other tests; with it, once.
        const part = isFullMatrix && paper === 'light' ? axe(page) : axe(page).include('dialog.search');
        await expectNoErrors(part, `dialog, ${words}, ${width} px`);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
      await page.goto(address(retelling, 'search/?q=conflict'));
      await expect(page.getByRole('status').last()).not.toBeEmpty();
      await expectNoErrors(isFullMatrix ? axe(page) : axe(page).include('main'), `page, ${width} px`);
    }
  });
}

async function expectNoErrors(axe: AxeBuilder, where: string) {
  const { violations } = await axe.analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    where,
  ).toEqual([]);
}
