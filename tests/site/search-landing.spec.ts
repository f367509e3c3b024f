import { expect, test } from '@playwright/test';
import { axeOn, axeOnColours } from '../axe.ts';
import { idOf, pageAt, passagesOf, textOf } from '../built-pages.ts';
import { looks } from '../papers.ts';
import { originOf } from '../serve.ts';
import { pressForSearch } from '../search-box.ts';
import { retelling } from '../sites.ts';

const at = (path: string) => `${originOf(retelling)}${retelling.base}${path}`;

test('a passage that is opened has its words marked, and the bar leads to the others and away', async ({ page }) => {
  const passage = passagesOf(pageAt(retelling, '5/').tree).find((each) => idOf(each) === 'p5.1');
  await page.goto(at('5/?q=dissent#p5.1'));
  await expect(page.locator('#p5\\.1 mark').first()).toHaveText(/dissent/i);
  const bar = page.getByRole('region', { name: 'Search results' });
  await expect(bar).toContainText(/Passage \d+ of \d+/);
  await expect(page.locator('#p5\\.1')).toContainText(textOf(passage!).slice(0, 30));
  await bar.getByRole('link', { name: 'Next passage' }).click();
  await expect(page.locator('mark').first()).toBeVisible();
  await expect(page.locator('#p5\\.1 mark')).toHaveCount(0);
  await bar.getByRole('button', { name: 'Clear highlights' }).click();
  await expect(page.locator('mark')).toHaveCount(0);
  await expect(bar).toBeHidden();
  expect(new URL(page.url()).search).toBe('');
  expect(new URL(page.url()).hash).not.toBe('');
});

test('a passage of this page is landed on without leaving it', async ({ page }) => {
  await page.goto(at(''));
  let loads = 0;
  page.on('request', (request) => request.isNavigationRequest() && loads++);
  await pressForSearch(page);
  await page.getByRole('searchbox').fill('warlord');
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /Point 9, paragraph 1/ })
    .click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.locator('#p9\\.1')).toBeFocused();
  await expect(page.locator('#p9\\.1')).toBeInViewport();
  await expect(page.locator('#p9\\.1 mark')).toHaveText('warlord');
  await expect(page).toHaveURL(/\/\?q=warlord#p9\.1$/);
  expect(loads).toBe(0);
});

test('the bar stays, and keeps the focus, when a search over it is closed', async ({ page }) => {
  await page.goto(at('5/?q=dissent#p5.1'));
  const next = page.getByRole('region', { name: 'Search results' }).getByRole('link', { name: 'Next passage' });
  await next.focus();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.waitForTimeout(300);
  await expect(next).toBeFocused();
});

test('marks and their bar are not printed', async ({ page }) => {
  await page.goto(at('9/?q=warlord#p9.1'));
  const mark = page.locator('mark');
  await expect(mark).toHaveText('warlord');
  const ground = () => mark.evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await ground()).not.toBe('rgba(0, 0, 0, 0)');
  await page.emulateMedia({ media: 'print' });
  expect(await ground()).toBe('rgba(0, 0, 0, 0)');
  await expect(page.getByRole('region', { name: 'Search results' })).toBeHidden();
});

test('an address with a hostile query opens as if it had none', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  for (const q of ['%3Cscript%3E', '%E0%A4%A', '%00', '', '%F0%9F%98%80']) {
    await page.goto(at(`5/?q=${q}#p5.1`));
    await expect(page.locator('#p5\\.1')).toBeInViewport();
    await expect(page.locator('mark')).toHaveCount(0);
  }
  expect(errors).toEqual([]);
});

for (const paper of looks) {
  test(`axe finds no error where a reader has landed on ${paper}`, async ({ page }) => {
    if (paper === 'forced') await page.emulateMedia({ forcedColors: 'active' });
    else await page.addInitScript((theme) => localStorage.setItem('broadside', JSON.stringify({ theme })), paper);
    await page.goto(at('5/?q=dissent#p5.1'));
    await expect(page.getByRole('region', { name: 'Search results' })).toContainText(/Passage \d+ of \d+/);
    const { violations } = await (paper === 'light' ? axeOn : axeOnColours)(page).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
}
