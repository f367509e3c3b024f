import { expect, test } from '@playwright/test';
import type { Element } from 'hast';
import { elementsOf, pageAt, pagesOf, textOf, urlOf } from '../built-pages.ts';
import { retelling, sites } from '../sites.ts';

for (const site of sites) {
  test(`the outline of every page of ${site.name} begins with one h1 and skips no level`, () => {
    for (const { address, tree } of pagesOf(site)) {
      const headings = elementsOf(tree, ({ tagName }) => /^h[1-6]$/.test(tagName));
      const levels = headings.map(({ tagName }) => Number(tagName[1]));
      const skips = headings.filter((_, i) => levels[i]! > (levels[i - 1] ?? 0) + 1);
      expect(levels.filter((level) => level === 1).length, `h1 of /${address}`).toBe(1);
      expect(levels[0], `first heading of /${address}`).toBe(1);
      expect(skips.map(textOf), `headings of /${address} that skip a level`).toEqual([]);
      expect(headings.filter((heading) => !textOf(heading))).toEqual([]);
    }
  });

  test(`every page of ${site.name} has its landmarks: header, main, footer, and navigation by name`, () => {
    for (const { address, tree } of pagesOf(site)) {
      const [body] = elementsOf(tree, ({ tagName }) => tagName === 'body');
      const top = body!.children.filter((child): child is Element => child.type === 'element');
      const names = elementsOf(tree, ({ tagName }) => tagName === 'nav').map(({ properties }) =>
        String(properties['ariaLabel'] ?? properties['ariaLabelledBy']),
      );
      for (const landmark of ['header', 'main', 'footer']) {
        const count = top.filter(({ tagName }) => tagName === landmark).length;
        expect(count, `<${landmark}> of /${address}`).toBe(1);
      }
      expect(elementsOf(tree, ({ tagName }) => tagName === 'main').length).toBe(1);
      expect(names.length, `<nav> of /${address}`).toBeGreaterThan(0);
      expect(new Set(names).size, `names of <nav> in /${address}: ${names.join()}`).toBe(names.length);
      expect(names).not.toContain('undefined');
    }
  });
  test(`on every page of ${site.name} each part and each comment has a name of its own, and no words are outside`, () => {
    for (const { address, tree } of pagesOf(site)) {
      const byId = new Map(elementsOf(tree).map((element) => [element.properties['id'], element]));
      const nameOf = ({ properties }: Element) =>
        properties['ariaLabel'] ?? textOf(byId.get(String(properties['ariaLabelledBy']))!);
      const named = elementsOf(tree, ({ tagName, properties }) => {
        const isPart = ['nav', 'aside', 'section', 'article'].includes(tagName) || properties['role'] === 'article';
        return isPart && ('ariaLabel' in properties || 'ariaLabelledBy' in properties);
      });
      const names = named.map(nameOf);
      const repeated = names.filter((name, i) => names.indexOf(name) !== i);
      expect(repeated, `names in /${address}`).toEqual([]);
      expect(names).not.toContain('');
      const [body] = elementsOf(tree, ({ tagName }) => tagName === 'body');
      const outside = body!.children.filter(
        (child) =>
          textOf(child).trim() &&
          !(child.type === 'element' && (LANDMARKS.has(child.tagName) || named.includes(child))),
      );
      expect(outside.map(textOf), `outside of the landmarks of /${address}`).toEqual([]);
    }
  });
}

test('on a wide page the heading over the comments on a point is much smaller than that of the point', async ({
  page,
}) => {
  test.skip(!sites.includes(retelling), 'another site was chosen');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(urlOf(retelling, pageAt(retelling, '5/')));
  await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('font-size', '48px');
  await expect(page.getByRole('heading', { name: 'Comments on this point' })).toHaveCSS('font-size', '26px');
});

const LANDMARKS = new Set(['header', 'main', 'footer']);
