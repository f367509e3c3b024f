import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { convert } from 'fontverter';
import * as hb from 'harfbuzzjs';
import { kindsOf, pageAt, passagesOf, textOf, urlOf } from '../built-pages.ts';
import { messagesOf } from '../messages.ts';
import { distinctSites, folderOf, onePoint, selectSites } from '../sites.ts';

const ARCHIVO = createRequire(import.meta.url).resolve(
  '@fontsource-variable/archivo/files/archivo-latin-standard-normal.woff2',
);

// The interface of the shortest essay is in English, and its own text has no Latin letters.
for (const site of selectSites(distinctSites, [onePoint])) {
  test(`the display font of ${site.name} has every letter that is set in it`, async ({ page }) => {
    const messages = messagesOf(site);
    const [file] = globSync('fonts/*.woff2', { cwd: folderOf(site) });
    const own = await lettersOf(path.join(folderOf(site), file!));
    const all = await lettersOf(ARCHIVO);
    const expectLetters = async (where: string, least: RegExp) => {
      const texts = await displayedOn(page);
      expect(texts.join('|'), where).toMatch(least);
      const missing = texts.filter((text) => [...text].some((letter) => all.has(letter) && !own.has(letter)));
      expect(missing, where).toEqual([]);
    };
    for (const built of kindsOf(site)) {
      await page.goto(urlOf(site, built));
      await expectLetters(`/${built.address}`, /&/);
    }

    const home = pageAt(site, '');
    await page.goto(urlOf(site, home));
    await page.getByRole('button', { name: messages.t('settingsOpen', { sign: messages.t('settingsSign') }) }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectLetters('the settings', new RegExp(messages.t('settings')));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    const [word] = textOf(passagesOf(home.tree)[0]!).match(/\p{L}{3,}/u)!;
    await page.getByRole('searchbox').fill(word);
    await expect(page.locator('.results li').first()).toBeVisible();
    await expectLetters('search', new RegExp(messages.t('bestMatch')));
  });
}

/** Returns the letters that a font has. */
async function lettersOf(file: string): Promise<Set<string>> {
  const sfnt = await convert(readFileSync(file), 'sfnt');
  const face = new hb.Face(new hb.Blob(new Uint8Array(sfnt).buffer));
  return new Set([...face.collectUnicodes()].map((code) => String.fromCodePoint(code)));
}

/** Returns the texts on a page that are set in the display font, as they are shown. */
async function displayedOn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll('*')].flatMap((element) => {
      const words = [...element.childNodes].map((node) => (node instanceof Text ? node.data : ' ')).join('');
      return ['', '::before', '::after'].flatMap((part) => {
        const { content, fontFamily, textTransform } = getComputedStyle(element, part);
        if (!/^"?Archivo/.test(fontFamily)) return [];
        // A sign is followed by its alternative text: `"&" / ""`.
        const text = part ? (/^"(.*?)"/.exec(content)?.[1] ?? '') : words.replace(/\s+/g, ' ').trim();
        if (text === '') return [];
        return textTransform === 'uppercase' ? text.toLocaleUpperCase(document.documentElement.lang) : text;
      });
    }),
  );
}
