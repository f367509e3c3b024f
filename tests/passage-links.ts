import { globSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { originOf } from './serve.ts';
import { folderOf, type Site } from './sites.ts';

/** A link to a selection, and where its words are. */
export interface PassageLink {
  /** The address of the page, without a fragment. */
  page: string;
  /** The id of the passage that it begins in. */
  id: string;
  /** The text directive, or `` if there is none. */
  directive: string;
  /** The selected words, without spaces. */
  words: string;
  /** How many characters of the passage come before them, spaces not counted. */
  start: number;
  /** How many more passages they go on to. */
  more: number;
}

/**
 * Makes links to random selections on the page that is open: within a paragraph, across several, of a few words that may
 * occur often, and from or to emphasis and links.
 * @param seed decides which
 */
export function makeLinks(page: Page, site: Site, count: number, seed: number): Promise<PassageLink[]> {
  const [file] = globSync('_astro/text-fragment-*.js', { cwd: folderOf(site) });
  return page.evaluate(
    async ([script, number, first]) => {
      const { textDirective } = (await import(
        script
      )) as typeof import('#features/permalinks/selection/text-fragment.ts');
      let state = first;
      const inPage = {
        // A linear congruential generator (Numerical Recipes) is random enough to choose places.
        upTo(end: number) {
          state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
          return Math.floor((state / 2 ** 32) * end);
        },
        squash: (some: unknown) => String(some).replace(/[\s¶]+/g, ''),
        passagesOf(text: Element) {
          const passages = [...text.querySelectorAll('[id]:not(a, sup, span)')];
          return passages.filter((passage) => passage.querySelector('.to-share'));
        },
        nodesOf(passage: Element) {
          const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
          const nodes: Text[] = [];
          while (walker.nextNode()) nodes.push(walker.currentNode as Text);
          return nodes.filter(({ data, parentElement }) => data.trim() && !parentElement!.closest('.to-share'));
        },
        // One line for each block, as the bar has it.
        wordsOf(range: Range) {
          const copy = range.cloneContents();
          for (const link of copy.querySelectorAll('.to-share, .pull')) link.remove();
          for (const end of copy.querySelectorAll('p, li, h2, h3, h4, h5, h6, tr, pre, dt, dd, br')) end.append('\n');
          const text = copy.textContent!.replace(/\s*\n\s*/g, '\n');
          return text.replace(/[^\S\n]+/g, ' ').trim();
        },
      };
      const { upTo, squash, passagesOf, nodesOf, wordsOf } = inPage;
      const texts = [...document.querySelectorAll('main .prose:has(.to-share)')];
      const links = [];
      while (links.length < number) {
        const passages = passagesOf(texts[upTo(texts.length)]!);
        const at = upTo(passages.length);
        const kind = upTo(4);
        const begin = passages[at] ? nodesOf(passages[at]) : [];
        const end = kind === 0 ? nodesOf(passages[Math.min(passages.length - 1, at + 1 + upTo(2))]!) : begin;
        const [from, to] = [begin[upTo(begin.length)], end[upTo(end.length)]];
        if (!from || !to) continue;
        const range = document.createRange();
        range.setStart(from, upTo(from.length));
        if (kind === 1) range.setEnd(from, Math.min(from.length, range.startOffset + 4 + upTo(16)));
        else range.setEnd(to, upTo(to.length + 1));
        const words = squash(range);
        if (words.length < 4) continue;
        const { id } = passages[at]!;
        const point = passages[at]!.closest('section');
        const { href } =
          point?.querySelector<HTMLAnchorElement>('.own-page a') ??
          passages[at]!.querySelector<HTMLAnchorElement>('.to-share')!;
        const address = href.split('#')[0]!;
        const before = document.createRange();
        before.setStart(passages[at]!, 0);
        before.setEnd(range.startContainer, range.startOffset);
        const isHere = address === location.href.split('#')[0];
        const directive = await textDirective(range, wordsOf, id, isHere ? undefined : address);
        const last = to.parentElement!.closest('[id]:not(a, sup, span)')!;
        const more = passages.indexOf(last) - at;
        links.push({ page: address, id, directive, words, start: squash(before).length, more });
      }
      return links;
    },
    [`${originOf(site)}${site.base}${file}`, count, seed] as const,
  );
}

/** Where a link led the browser. */
interface Landing {
  /** Whether the words are in the middle of the window, or begin there, as a text directive has it. */
  isOnWords: boolean;
  /** Whether the passage is in the window. */
  isOnPassage: boolean;
}

/** Follows a link as someone who opens it does, in a low window, in whose middle few lines can be. */
export async function follow(page: Page, link: PassageLink): Promise<Landing> {
  await page.setViewportSize({ width: 700, height: 240 });
  await page.goto('about:blank');
  await page.goto(`${link.page}#${link.id}${link.directive}`);
  return page.evaluate(async ({ id, words, start }) => {
    const place = document.getElementById(id)!;
    // An old link leads to an empty element in the passage.
    const passage = place.firstChild ? place : place.parentElement!;
    const walker = document.createTreeWalker(passage.closest('.prose')!, NodeFilter.SHOW_TEXT);
    walker.currentNode = passage;
    const letters: [node: Text, end: number][] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      for (const { 0: sign, index } of node.data.matchAll(/[^\s¶]/g)) letters.push([node, index + sign.length]);
    }
    const found = letters.slice(start, start + words.length);
    const isThere = found.map(([{ data }, end]) => data[end - 1]).join('') === words;
    const range = document.createRange();
    if (isThere) range.setStart(found[0]![0], found[0]![1] - 1);
    if (isThere) range.setEnd(...found.at(-1)!);
    const inPage = { isInView: ({ top, bottom }: DOMRect) => top < innerHeight && bottom > 0 };
    // Chromium looks for the words after the page has loaded, and then scrolls.
    let isOnWords = false;
    for (let frame = 0; frame < 60 && !isOnWords; frame++) {
      await new Promise(requestAnimationFrame);
      const box = range.getBoundingClientRect();
      const middle = innerHeight / 2;
      // A line is 28 px high, and the words may have been extended to the line before.
      const distance = Math.min(Math.abs((box.top + box.bottom) / 2 - middle), Math.abs(box.top - middle));
      const isAtEnd = scrollY <= 0 || scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
      isOnWords = isThere && (distance < 32 || (isAtEnd && inPage.isInView(box)));
      if (!isThere && inPage.isInView(passage.getBoundingClientRect())) break;
    }
    return { isOnWords, isOnPassage: inPage.isInView(passage.getBoundingClientRect()) };
  }, link);
}
