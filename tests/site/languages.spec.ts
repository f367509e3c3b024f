import { expect, type Page, test } from '@playwright/test';
import type { MessageKey } from '#i18n/en.ts';
import { kindsOf, urlOf } from '../built-pages.ts';
import { englishFinder, type Said, saidOn } from '../interface.ts';
import { isFullMatrix } from '../matrix.ts';
import { messagesOf } from '../messages.ts';
import { originOf } from '../serve.ts';
import { pressForSearch } from '../search-box.ts';
import { arabic, awkward, japanese, onePoint, retelling, selectSites, type Site, spanish } from '../sites.ts';

/** A word of each essay to search for. */
const ASKED: Record<string, string> = { arabic: 'الماء', spanish: 'huerto', japanese: '畑', 'one-point': 'ימא' };

for (const site of selectSites([arabic, spanish, japanese, onePoint], [onePoint])) {
  const messages = messagesOf(site);
  const isEnglish = englishFinder(messages);
  const isMissing = englishFinder(messages, messages.missing());
  const isMixed = messages.missing().length > 0;
  const isMarked = ({ lang, dir }: Said) => isMixed && lang === 'en' && dir === 'ltr';

  /** Checks that the English texts are marked as English, and that the language has no message for them. */
  const expectMarked = (all: Said[]) => {
    const english = all.filter(({ text, lang }) => lang.startsWith('en') || isEnglish(text));
    expect(english.filter((said) => !isMarked(said) || (isEnglish(said.text) && !isMissing(said.text)))).toEqual([]);
    expect(new Set(english.map(({ text }) => text)).size).toBeGreaterThanOrEqual(site === onePoint ? 50 : 0);
  };

  test(`pages of ${site.name} have English only for missing messages, and mark it`, async ({ page }) => {
    expectMarked(await allSaid(page, site));
  });

  test(`JavaScript on ${site.name} shows English only for missing messages, and marks it`, async ({ page }) => {
    expectMarked(await scriptSaid(page, site));
  });
}

test('what the essay says is not marked as English where the interface is', async ({ page }) => {
  const said = [...(isFullMatrix ? await allSaid(page, japanese) : []), ...(await scriptSaid(page, japanese))];
  const own = said.filter(({ text }) => /^[\p{Script=Han}\p{Script=Hiragana}、。]+$/u.test(text));
  expect(own.length).toBeGreaterThan(50);
  expect(own.filter(({ lang }) => lang !== 'ja')).toEqual([]);
});

test('passages in another language keep it, and so does a comment that names its own', async ({ page }) => {
  await page.goto(address(arabic, '1/'));
  await expect(page.getByText('El agua que se comparte')).toHaveAttribute('lang', 'es');
  await expect(page.getByText('El agua que se comparte')).toHaveAttribute('dir', 'ltr');
  const comment = page.locator('#c-ines > .prose');
  await expect(comment).toHaveAttribute('lang', 'es');
  await expect(comment).toHaveCSS('direction', 'ltr');
  await page.goto(address(awkward, '4/'));
  await expect(page.locator('[lang=ar]').first()).toHaveCSS('direction', 'rtl');
});

test('a comment in the other direction is set in it, whether or not it names its language', async ({ page }) => {
  await page.goto(address(arabic, 'comments/'));
  await expect(page.locator('#c-zoe > .prose')).toHaveCSS('direction', 'ltr');
  await expect(page.locator('#c-huda > .prose')).toHaveCSS('direction', 'rtl');
  await expect(page.locator('#c-huda > .prose')).not.toHaveAttribute('dir');
});

test('the dot after the authors in the foot is set where their line ends', async ({ page }) => {
  // "By" is in English there, and the names are in Aramaic.
  await page.goto(address(onePoint, ''));
  const line = page.locator('.footer [lang=en]', { hasText: /^By / }).first();
  await expect(line).toHaveText('By חנא.');
  await expect(line).toHaveCSS('direction', 'ltr');
});

test('the heading of a point in another language keeps it wherever it stands', async ({ page }) => {
  const title = 'ما يبقى من الحبال';
  const found: Said[] = [];
  for (const path of ['', '4/', '5/', 'comments/', '404.html', 'search/?q=الحبال']) {
    await page.goto(address(awkward, path));
    await expect(page.getByText(title).first()).toBeVisible();
    const here = (await saidOn(page)).filter(({ text }) => text === title);
    expect(here.length, `/${path}`).toBeGreaterThan(0);
    found.push(...here);
  }
  expect(found.filter(({ lang, dir }) => lang !== 'ar' || dir !== 'rtl')).toEqual([]);
  const passage = page.locator('.results a > [lang]').first();
  await expect(passage).toHaveAttribute('lang', 'ar');
  await expect(passage).toHaveAttribute('dir', 'rtl');
});

for (const [site, locale] of [
  [arabic, 'ar_EG'],
  [japanese, 'ja_JP'],
  [retelling, undefined],
] as const) {
  test(`the preview of a link to ${site.name} names its language, if that is not American English`, async ({
    page,
  }) => {
    await page.goto(address(site, ''));
    const meta = page.locator('meta[property="og:locale"]');
    expect(await meta.evaluateAll((all) => all.map((one) => one.getAttribute('content')).at(0))).toBe(locale);
  });
}

function address(site: Site, path: string): string {
  return `${originOf(site)}${site.base}${path}`;
}

/** Returns the texts of a site's pages, of every kind, once they have loaded. Checks that no placeholder in braces remains. */
async function allSaid(page: Page, site: Site): Promise<Said[]> {
  const all: Said[] = [];
  for (const built of kindsOf(site)) {
    await page.goto(urlOf(site, built));
    await expect(page.locator('reading-settings')).toBeVisible();
    all.push(...(await saidOn(page)));
  }
  expect(all.length).toBeGreaterThan(100);
  // BibTeX is written with braces.
  expect(all.filter(({ text }) => /\{\w+\}/.test(text) && !/^@|^,\n/.test(text))).toEqual([]);
  return all;
}

/** Returns the texts of pages after JavaScript has shown all that it can. */
async function scriptSaid(page: Page, site: Site): Promise<Said[]> {
  const messages = messagesOf(site);
  const all: Said[] = [];
  const keep = async () => all.push(...(await saidOn(page)));
  const status = page.getByRole('status').last();

  await page.goto(address(site, '1/'));
  await page.locator('reading-settings > button').click();
  await page.locator('[name=theme][value=dark]').check();
  await keep();
  await page.keyboard.press('Escape');
  for (const asked of [ASKED[site.name]!, 'qqqqqqqq', 'xyzzy"']) {
    await pressForSearch(page);
    await page.getByRole('searchbox').fill(asked);
    await expect(page.locator('dialog.search').getByRole('status')).not.toBeEmpty();
    await keep();
    await page.keyboard.press('Escape');
  }
  // The first Tab loads what the ¶ can do.
  await page.keyboard.press('Tab');
  await expect(page.locator('.to-share[tabindex]').first()).toBeAttached();
  await page.locator('.to-share').first().focus();
  await expect(page.locator('.share-note')).not.toBeEmpty();
  await keep();
  await page.keyboard.press('Enter');
  await expect(page.locator('.share-note').getByRole('status')).not.toBeEmpty();
  await keep();
  await page.goto(address(site, `search/?q=qqqqqqqq&in=comments`));
  await expect(status).not.toBeEmpty();
  await keep();
  await page.goto(address(site, `1/?q=${ASKED[site.name]}#p1.1`));
  await expect(page.locator('.strip')).toContainText(/\d/);
  await keep();
  await page.goto(address(site, 'about/'));
  await expect(page.locator('offline-status').getByRole('status')).not.toBeEmpty();
  await keep();
  // Without comments there is nothing to choose where to look in.
  const hasComments = site !== onePoint;
  const shown: MessageKey[] = [
    'paperDark',
    'clearMarks',
    'linkKeys',
    ...(hasComments ? ['lookInEverything' as const] : []),
  ];
  expect(all.map(({ text }) => text)).toEqual(expect.arrayContaining(shown.map((key) => messages.t(key))));
  return all;
}
