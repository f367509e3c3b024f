import { globSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { build } from 'esbuild';
import { openContent } from '#content-files/open-content.ts';
import { listPassages } from '#features/search/index/list-passages.ts';
import type { Passage } from '#features/search/passages/passage.ts';
import { Messages } from '#i18n/messages.ts';
import { pagesOf } from '../built-pages.ts';
import { originOf } from '../serve.ts';
import { awkward, book, folderOf, hostile, root, selectSites, servedSites } from '../sites.ts';

/** The code that finds passages on a page and in a file, for a browser. */
async function compile(): Promise<string> {
  const contents = `
    import { namesIn } from '#features/search/passages/name-passage.ts';
    import { passagesIn } from '#features/search/passages/page-passages.ts';
    import { unpackPassages } from '#features/search/passages/passage-table.ts';
    import { Messages } from '#i18n/messages.ts';
    globalThis.passagesOf = (html, base, language) => {
      const page = new DOMParser().parseFromString(html, 'text/html');
      return passagesIn(page, base, namesIn(new Messages(language)));
    };
    globalThis.passagesInFile = async (url, base) => unpackPassages((await import(url)).default, base);`;
  const options = { bundle: true, write: false, format: 'iife', define: { 'import.meta.env': '{}' } } as const;
  const { outputFiles } = await build({ ...options, stdin: { contents, resolveDir: root, sourcefile: 'page.js' } });
  return outputFiles[0]!.text;
}

declare const passagesOf: (html: string, base: string, language: string) => Passage[];
declare const passagesInFile: (url: string, base: string) => Promise<Passage[]>;

for (const site of selectSites([...servedSites, hostile], [awkward])) {
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

// The site's pages allow no other code to parse HTML.
test.use({ bypassCSP: true });

/** The pages on which readers find the whole essay, or all comments; a long text is split among several. */
const WHOLE = { essay: /^(?:$|parts\/|closing\/)/, comments: /^comments\// };

for (const site of selectSites(servedSites, [awkward])) {
  test(`the files of passages of ${site.name} have what its pages have`, async ({ page }) => {
    await page.goto(`${originOf(site)}${site.base}`);
    await page.evaluate(await compile());
    for (const [kind, pattern] of Object.entries(WHOLE)) {
      const inFiles: Passage[] = [];
      for (const file of globSync(`_astro/${kind}-*.js`, { cwd: folderOf(site) }))
        inFiles.push(
          ...(await page.evaluate(([url, base]) => passagesInFile(url, base), [site.base + file, site.base] as const)),
        );
      // The book is too long for files.
      expect(inFiles.length > 0, kind).toBe(
        site !== book && pagesOf(site).some(({ address }) => pattern.test(address)),
      );
      if (site === book) continue;
      const shown: Passage[] = [];
      for (const { html } of pagesOf(site).filter(({ address }) => pattern.test(address))) {
        const passages = await page.evaluate(([text, base, language]) => passagesOf(text, base, language), [
          html,
          site.base,
          site.language ?? 'en',
        ] as const);
        shown.push(...passages.filter(({ place }) => (place.id === 'comments') === (kind === 'comments')));
      }
      expect(inOrder(inFiles), kind).toEqual(inOrder(shown));
    }
  });
}

function inOrder(passages: Passage[]): Passage[] {
  return passages.toSorted((a, b) => (a.href < b.href ? -1 : 1));
}
