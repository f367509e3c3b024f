import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import type { Element, Nodes } from 'hast';
import { idOf, INLINE, pageAt, pagesOf, urlOf } from '../built-pages.ts';
import { isFullMatrix } from '../matrix.ts';
import { askAll, openSearch } from '../search-box.ts';
import { arabic, awkward, japanese, realEssays, retelling, selectSites, type Site } from '../sites.ts';

interface Question {
  kind: string;
  asked: string;
  best: string;
}

const engines = ['with WebAssembly', 'without WebAssembly'] as const;

/** Returns the engines to ask on a site: in the full matrix both, otherwise each on another of two sites. */
const enginesFor = (site: Site) => (isFullMatrix ? engines : [engines[site === awkward ? 1 : 0]]);

async function use(page: Page, engine: (typeof engines)[number]) {
  if (engine === 'without WebAssembly')
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
}

for (const site of selectSites([...realEssays, awkward, arabic, japanese], [retelling, awkward])) {
  const file = new URL(`../fixtures/search/${site.name}.json`, import.meta.url);
  const questions = JSON.parse(readFileSync(file, 'utf8')) as Question[];

  for (const engine of enginesFor(site)) {
    test(`questions to ${site.name} are answered best by their passage from everywhere, ${engine}`, async ({
      page,
    }) => {
      const point = pagesOf(site).findLast(({ address }) => /^\d+[a-z]*\/$/.test(address))!;
      await use(page, engine);
      for (const from of ['', point.address, 'search/']) {
        await openSearch(page, urlOf(site, pageAt(site, from)));
        const replies = await askAll(
          page,
          questions.map((question) => question.asked),
        );
        const answered = questions.map((question, i) => ({ ...question, best: replies[i]!.best }));
        expect(answered, `asked on /${from}`).toEqual(questions);
        await expect(page.locator('.best').getByRole('link')).toBeInViewport();
      }
    });
  }
}

for (const site of selectSites([awkward, arabic, japanese], [awkward])) {
  for (const engine of engines) {
    test(`every word of ${site.name} finds every passage that has it, from everywhere, ${engine}`, async ({ page }) => {
      const words = wordsOn(site);
      expect(words.size).toBeGreaterThan(50);
      await use(page, engine);
      // Without the full matrix, each engine is asked from one of them.
      for (const from of isFullMatrix ? ['', 'search/'] : [engine === engines[0] ? '' : 'search/']) {
        await openSearch(page, urlOf(site, pageAt(site, from)));
        const replies = await askAll(page, [...words.keys()]);
        const lost = [...words].flatMap(([word, ids], i) => {
          const { isCorrected, ids: found } = replies[i]!;
          return [...ids].filter((id) => isCorrected || !found.includes(id)).map((id) => `${word} in ${id}`);
        });
        expect(lost, `asked on /${from}`).toEqual([]);
      }
    });
  }
}

/** Returns the words that a site's pages show, each with the ids of the passages that it is in. */
function wordsOn(site: Site): Map<string, Set<string>> {
  const segmenter = new Intl.Segmenter(site.language, { granularity: 'word' });
  const words = new Map<string, Set<string>>();
  for (const { tree } of pagesOf(site)) {
    for (const [id, text] of shownIn(tree)) {
      const segments = [...segmenter.segment(text)].map(({ segment }) => segment);
      for (const word of [...text.split(/\s+/), ...segments].filter((each) => WORD.test(each)))
        words.set(word, (words.get(word) ?? new Set()).add(id));
    }
  }
  return words;
}

/** Two letters or digits; one is enough where words can be that short. */
const WORD = /[\p{L}\p{N}].*[\p{L}\p{N}]|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

/** Returns what a reader sees of the titles and passages on a page, by their ids. */
function shownIn(tree: Nodes): Map<string, string> {
  const texts = new Map<string, string>();
  const add = (id: string, text: string) => id && texts.set(id, (texts.get(id) ?? '') + text);
  /** @param owner the id of what the node is in, and `part` that of the part of the essay or the comment */
  const read = (node: Nodes, owner: string, part: string): unknown => {
    if (node.type === 'text') return add(owner, node.value);
    if (!('children' in node) || (node.type === 'element' && isNotRead(node))) return undefined;
    if (node.type === 'element') {
      const isPart = !owner && (['section', 'article'].includes(node.tagName) || isOfClass(node, ['comment']));
      if (isPart) part = idOf(node);
      if (owner) owner = idOf(node) || owner;
      // A text without an id would be the part's, which search does not find.
      else if (isOfClass(node, ['prose']) || (/^h[12]$/.test(node.tagName) && IS_TITLED.test(part))) owner = part;
      if (!INLINE.has(node.tagName)) add(owner, ' ');
    }
    for (const child of node.children) read(child, owner, part);
    return undefined;
  };
  read(tree, '', '');
  return texts;
}

/** Parts whose titles are passages: points and the closing. */
const IS_TITLED = /^(?:p[1-9]|closing$)/;

/** Whether an element in a text is not read as part of it: numerals, ¶, pull-quotes, and the links of notes. */
function isNotRead(element: Element): boolean {
  const { ariaHidden, dataFootnoteRef, dataFootnoteBackref } = element.properties;
  const isOfNote =
    dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined || idOf(element).endsWith('.notes');
  return isOfNote || ariaHidden === 'true' || isOfClass(element, ['to-share', 'sr-only', 'num']);
}

function isOfClass({ properties: { className } }: Element, names: string[]): boolean {
  return Array.isArray(className) && className.some((name) => names.includes(String(name)));
}
