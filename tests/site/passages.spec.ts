import { expect, test } from '@playwright/test';
import { build } from 'esbuild';
import { openContent } from '#content-files/open-content.ts';
import { listPassages } from '#features/search/index/list-passages.ts';
import type { Passage } from '#features/search/passages/passage.ts';
import { Messages } from '#i18n/messages.ts';
import { pagesOf } from '../built-pages.ts';
import { awkward, hostile, retelling, root, selectSites, servedSites } from '../sites.ts';

/** The code that finds passages on a page, for a browser. */
async function compile(): Promise<string> {
  const contents = `
    import { namesIn } from '#features/search/passages/name-passage.ts';
    import { passagesIn } from '#features/search/passages/page-passages.ts';
    import { Messages } from '#i18n/messages.ts';
    globalThis.passagesOf = (html, base, language) => {
      const page = new DOMParser().parseFromString(html, 'text/html');
      return passagesIn(page, base, namesIn(new Messages(language)));
    };`;
  const options = { bundle: true, write: false, format: 'iife', define: { 'import.meta.env': '{}' } } as const;
  const { outputFiles } = await build({ ...options, stdin: { contents, resolveDir: root, sourcefile: 'page.js' } });
  return outputFiles[0]!.text;
}

declare const passagesOf: (html: string, base: string, language: string) => Passage[];

for (const site of selectSites([...servedSites, hostile], [retelling, awkward])) {
  test(`every page of ${site.name} has the passages that the index has`, async ({ page }) => {
    const content = await openContent(site.content);
    const listed = [...listPassages(content, site.base, new Messages(content.language))];
    const known = new Map(listed.flatMap(({ passages }) => passages.map((passage) => [passage.href, passage])));
    const found = new Map<string, Passage[]>();
    await page.evaluate(await compile());
    for (const { address, html } of pagesOf(site)) {
      const passages = await page.evaluate(([text, base, language]) => passagesOf(text, base, language), [
        html,
        site.base,
        content.language,
      ] as const);
      expect(passages, address).toEqual(passages.map(({ href }) => known.get(href)));
      const own = passages.filter(({ href }) => href.split('#')[0] === site.base + address);
      if (own.length > 0) found.set(address, own);
    }
    const withPassages = listed.filter(({ passages }) => passages.length > 0);
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(withPassages.map(({ path, passages }) => [path, passages])),
    );
  });
}
