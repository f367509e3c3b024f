import type { Page } from '@playwright/test';

/** A link to a selection, and where its words are. */
export interface PassageLink {
  /** The address of the page, without what follows the `#`. */
  page: string;
  /** The id of the passage that it begins in. */
  id: string;
  /** The text directive, or `` if there is none. */
  directive: string;
  /** The selected words, extended to whole ones. */
  words: string;
}

/**
 * Makes links to random selections on the page that is open: within a paragraph, across several, of a few words that may
 * occur often, and from or to emphasis and links.
 * @param module the address of the script that makes text directives
 * @param seed decides which
 */
export function makeLinks(page: Page, module: string, count: number, seed: number): Promise<PassageLink[]> {
  return page.evaluate(
    async ([script, number, start]) => {
      const { textDirective } = (await import(script)) as {
        textDirective: (range: Range, wordsOf: (range: Range) => string, id: string, page?: string) => Promise<string>;
      };
      let state = start;
      // A linear congruential generator (Numerical Recipes) is random enough to choose places.
      const upTo = (end: number) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor((state / 2 ** 32) * end);
      };
      const texts = [...document.querySelectorAll('main .prose:has(.to-share)')];
      const passagesOf = (text: Element) =>
        [...text.querySelectorAll('[id]:not(a, sup, span)')].filter((passage) => passage.querySelector('.to-share'));
      const nodesOf = (passage: Element) => {
        const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
        const nodes: Text[] = [];
        while (walker.nextNode()) {
          const node = walker.currentNode as Text;
          if (!node.parentElement!.closest('.to-share') && node.data.trim()) nodes.push(node);
        }
        return nodes;
      };
      const links = [];
      while (links.length < number) {
        const passages = passagesOf(texts[upTo(texts.length)]!);
        if (passages.length === 0) continue;
        const at = upTo(passages.length);
        const kind = upTo(4);
        const first = nodesOf(passages[at]!);
        const last = kind === 0 ? nodesOf(passages[Math.min(passages.length - 1, at + 1 + upTo(2))]!) : first;
        if (first.length === 0 || last.length === 0) continue;
        const range = document.createRange();
        const from = first[upTo(first.length)]!;
        range.setStart(from, upTo(from.length));
        if (kind === 1) range.setEnd(from, Math.min(from.length, range.startOffset + 4 + upTo(16)));
        else {
          const to = last[upTo(last.length)]!;
          range.setEnd(to, upTo(to.length + 1));
        }
        if (range.toString().trim().length < 4) continue;
        const id = passages[at]!.id;
        const link = passages[at]!.querySelector<HTMLAnchorElement>('.to-share')!;
        const directive = await textDirective(range, id, new URL(link.href));
        links.push({ page: link.href.split('#')[0]!, id, directive, words: range.toString() });
      }
      return links;
    },
    [module, count, seed] as const,
  );
}

/** Where a link led the browser. */
export interface Landing {
  /** Whether the words are in the middle of the window, where a text directive puts them. */
  isOnWords: boolean;
  /** Whether the passage is in the window. */
  isOnPassage: boolean;
}

/** Follows a link as someone who opens it does. The window should be low, so that few lines can be in its middle. */
export async function follow(page: Page, { page: address, id, directive, words }: PassageLink): Promise<Landing> {
  await page.goto('about:blank');
  await page.goto(`${address}#${id}${directive}`);
  return page.evaluate(
    async ([target, text]) => {
      const squash = (some: string) => some.replace(/[\s¶]+/g, '');
      const passage = document.getElementById(target)!;
      // Chromium looks for the words after the page has loaded, and then scrolls.
      for (let frame = 0; frame < 60 && scrollY === 0; frame++)
        await new Promise((resolve) => requestAnimationFrame(resolve));
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const { top, bottom } = passage.getBoundingClientRect();
      const isOnPassage = top < innerHeight && bottom > 0;
      const prose = passage.closest('.prose')!;
      const walker = document.createTreeWalker(prose, NodeFilter.SHOW_TEXT);
      walker.currentNode = passage;
      const range = document.createRange();
      // Finds the words by their letters, beginning in the passage.
      const letters: [Text, number][] = [];
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        [...node.data].forEach((sign, at) => squash(sign) && letters.push([node, at]));
      }
      const all = letters.map(([node, at]) => node.data[at]).join('');
      const start = all.indexOf(squash(text));
      if (start < 0) return { isOnWords: false, isOnPassage };
      const [firstNode, firstAt] = letters[start]!;
      const [lastNode, lastAt] = letters[start + squash(text).length - 1]!;
      range.setStart(firstNode, firstAt);
      range.setEnd(lastNode, lastAt + 1);
      const box = range.getBoundingClientRect();
      const middle = (box.top + box.bottom) / 2;
      const isAtEnd = scrollY <= 0 || scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
      const isInView = box.top < innerHeight && box.bottom > 0;
      return {
        isOnWords:
          isInView && (isAtEnd || Math.abs(middle - innerHeight / 2) < 16 || Math.abs(box.top - innerHeight / 2) < 16),
        isOnPassage,
        box: [box.top, box.bottom],
        scrollY,
      };
    },
    [id, words] as const,
  );
}
