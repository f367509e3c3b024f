import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { elementsOf, kindsOf, pageAt, textOf, urlOf } from '../built-pages.ts';
import { isFullMatrix } from '../matrix.ts';
import { retelling, servedSites, sites } from '../sites.ts';
import { lynx, w3m } from '../tools.ts';

for (const site of servedSites) {
  test(`without CSS, the words of ${site.name} are apart, and no number is repeated`, () => {
    for (const page of kindsOf(site)) {
      const { lines, touching } = readPlain(page.tree);
      expect(touching, `words that touch on /${page.address}`).toEqual([]);
      const repeated = lines.filter((line) => /^(\p{Nd}+) ?\p{L}.*(?<!\p{Nd})\1(?!\p{Nd})/u.test(line));
      expect(repeated, `numbers that are repeated on /${page.address}`).toEqual([]);
      // Browsers number these lists themselves.
      expect(interfaceOf(page.tree, 'ol'), `numbered lists on /${page.address}`).toEqual([]);
    }
  });
}

const COMMANDS = {
  lynx: { find: lynx, options: '-stdin -dump -nolist -width=1000 -assume_charset=utf-8 -display_charset=utf-8' },
  w3m: { find: w3m, options: '-dump -cols 1000 -I UTF-8 -O UTF-8 -T text/html' },
};

for (const [name, { find, options }] of Object.entries(COMMANDS)) {
  test(`${name} shows links and contents with space between the words, numbered once`, () => {
    const browser = find();
    test.skip(!browser && !process.env['CI'], `${name} is not installed`);
    expect(browser, name).toBeTruthy();
    for (const site of isFullMatrix ? sites : [retelling]) {
      for (const { address, html, tree } of kindsOf(site)) {
        const shown = execFileSync(browser!, options.split(' '), { input: html, encoding: 'utf8' });
        const words = plain(shown);
        for (const group of [...interfaceOf(tree, 'header'), ...interfaceOf(tree, 'nav')]) {
          const links = group.children.filter((child) => child.type === 'element' && /^(a|span)$/.test(child.tagName));
          expect(words, `links on /${address}`).toContain(plain(links.map(textOf).join(' ')));
        }
        const [contents] = elementsOf(tree, ({ properties }) => properties['id'] === 'contents');
        const lines = shown.split('\n').map(plain);
        for (const item of contents ? elementsOf(contents, ({ tagName }) => tagName === 'li') : []) {
          const line = expect.stringMatching(new RegExp(`^[*•] ${RegExp.escape(plain(textOf(item)))}$`));
          expect(lines, `the contents on /${address}`).toContainEqual(line);
        }
      }
    }
  });
}

test('a browser without the style sheets shows the links apart', async ({ browser }) => {
  const context = await browser.newContext({ bypassCSP: true, javaScriptEnabled: false });
  const page = await context.newPage();
  for (const address of ['', '5/', 'comments/', 'subjects/']) {
    await page.goto(urlOf(retelling, pageAt(retelling, address)));
    const touching = await page.evaluate(() => {
      for (const sheet of document.querySelectorAll('style, link[rel=stylesheet]')) sheet.remove();
      const links = [...document.querySelectorAll('a, button')].map((link) => ({
        link: link.textContent.trim(),
        box: link.getBoundingClientRect(),
      }));
      return links.flatMap(({ link, box }, i) => {
        const next = links[i + 1];
        const isBeside = next && box.height > 0 && next.box.height > 0 && Math.abs(next.box.top - box.top) < 2;
        return isBeside && next.box.left - box.right < 2 && next.box.left >= box.left ? [`${link}|${next.link}`] : [];
      });
    });
    expect(touching, `/${address}`).toEqual([]);
  }
  await context.close();
});

/** What text browsers show on lines of its own. They do not know newer elements, such as `nav` and `header`. */
const BLOCKS = new Set(
  'address blockquote body br caption dd div dl dt form h1 h2 h3 h4 h5 h6 hr li ol p pre table td th tr ul'.split(' '),
);
/** What may follow a word without a space, and what a word may follow. */
const CLOSING = /^[.,:;!?)\]–،؛؟、。]/;
const OPENING = /[([–]$/;

/**
 * Returns the lines of a page's interface as they are without CSS, and the words in them that no space separates, though
 * they are of different elements. The text of the essay is as its author wrote it, and a citation as its style wants it.
 */
function readPlain({ children }: Root): { lines: string[]; touching: string[] } {
  const lines = [''];
  const touching: string[] = [];
  let isAtEdge = false;
  const read = (node: Root['children'][number], isText: boolean) => {
    if (node.type === 'text' && isText) lines.push('');
    else if (node.type === 'text' && node.value) {
      const line = lines.at(-1)!;
      const isApart = !line || /\s$/.test(line) || /^\s/.test(node.value);
      if (isAtEdge && !isApart && !CLOSING.test(node.value) && !OPENING.test(line))
        touching.push(`${line.slice(-20)}|${node.value.slice(0, 20)}`);
      lines.push(lines.pop()! + node.value);
      isAtEdge = false;
    }
    if (node.type !== 'element' || /^(head|script|style)$/.test(node.tagName)) return;
    const edge = () => {
      if (BLOCKS.has(node.tagName)) lines.push('');
      isAtEdge = true;
    };
    edge();
    for (const child of node.children) read(child, isText || isProse(node) || node.tagName === 'dl');
    edge();
  };
  for (const child of children) read(child, false);
  return { lines: lines.map(plain).filter(Boolean), touching };
}

/** Returns the elements of a name that are not in the text of the essay or a comment. */
function interfaceOf(tree: Root, name: string): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (isProse(element)) return SKIP;
    if (element.tagName === name) found.push(element);
    return undefined;
  });
  return found;
}

function isProse({ properties }: Element): boolean {
  return (properties['className'] as string[] | undefined)?.includes('prose') ?? false;
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
