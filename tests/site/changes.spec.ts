import { expect, test } from '@playwright/test';
import type { Element } from 'hast';
import { axeOn } from '../axe.ts';
import { elementsOf, pageAt, textOf, urlOf } from '../built-pages.ts';
import { retelling, secondEdition } from '../sites.ts';

test('changes are listed by section, in the order of the numbers that are printed', () => {
  expect(rowsOf(retelling)).toEqual([
    '& opening 1, 2, 4, 6, 7, 8',
    '1 1.1, 1.2, 1.3, 1.4',
    '2 2.1, 2.2, 2.3, 2.4, 2.5, 2.6',
    '3 3.1, 3.2',
    '4 4.1, 4.2',
    '5 5.1, 5.2',
    '6 6.1, 6.2, 6.3, 6.4',
    '7 7.1, 7.2, 7.3, 7.4',
    '8 8.1, 8.2, 8.3, 8.4',
    '9 9.1, 9.2, 9.3, 9.4, 9.5',
    '10 10.1, 10.2, 10.3',
    '… closing 1, 2',
    '“ comment 1.1, 1.2, 1.3, 1.4, 2.1',
  ]);
  // A point that was inserted, one that was removed, a paragraph that was, and texts without a number.
  expect(rowsOf(secondEdition).slice(0, 6)).toEqual([
    '1 Point 1, note 1: A lamp stands in the window.',
    '5 Point 5: A point between',
    '3 3.1',
    expect.stringMatching(/^9 Point 9, heading: \S/),
    '2 Point 2, paragraph 2',
    '4 Former point 4',
  ]);
});

test('the number of a changed paragraph begins its name, which says what the number means', async ({ page }) => {
  await page.goto(urlOf(retelling, pageAt(retelling, 'about/')));
  for (const [text, name] of [
    ['1.2', '1.2: paragraph 2 of point 1'],
    ['opening 1', 'opening 1: paragraph 1 of the opening'],
    ['2.1', '2.1: paragraph 1 of comment 2'],
  ] as const) {
    await expect(page.getByRole('link', { name, exact: true }).first()).toHaveText(text);
  }
});

test('with a mouse the list of changes is a dense one, at the end of its page', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(urlOf(retelling, pageAt(retelling, 'about/')));
  const list = page.locator('.changes');
  expect((await list.boundingBox())!.height).toBeLessThan(320);
  await expect(page.locator('main h2').last()).toHaveId('changes');
  const sizes = await page
    .locator('#changes, #changes ~ h3')
    .evaluateAll((all) => all.map((heading) => Number.parseFloat(getComputedStyle(heading).fontSize)));
  expect(sizes).toEqual([21, 17]);
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true });
  for (const site of [retelling, secondEdition]) {
    test(`the links to what changed in ${site.name} are 44 px large, and axe finds no error`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 800 });
      await page.goto(urlOf(site, pageAt(site, 'about/')));
      const links = page.locator('.changes a');
      const boxes = await links.evaluateAll((all) =>
        all.map((link) => {
          const { width, height } = link.getBoundingClientRect();
          return [link.textContent!.trim(), width, height] as const;
        }),
      );
      expect(boxes.length).toBeGreaterThan(45);
      expect(boxes.filter(([, width, height]) => width < 44 || height < 44)).toEqual([]);
      const { violations } = await axeOn(page).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    });
  }
});

/** Returns the rows of all lists of changes, each as its sign and its text. */
function rowsOf(site: typeof retelling): string[] {
  const lists = elementsOf(pageAt(site, 'about/').tree, ({ properties }) => hasClass(properties, 'changes'));
  return lists
    .flatMap((list) => elementsOf(list, ({ tagName }) => tagName === 'li'))
    .map((row) => {
      const [tab] = elementsOf(row, ({ properties }) => hasClass(properties, 'tab'));
      return `${tab!.properties['dataSign']} ${textOf(row)}`;
    });
}

function hasClass({ className }: Element['properties'], name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}
