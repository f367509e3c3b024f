import { expect, type Page, test } from '@playwright/test';
import { kindsOf, shortKindsOf, urlOf } from '../built-pages.ts';
import { isFullMatrix } from '../matrix.ts';
import { beginOf, messagesOf } from '../messages.ts';
import { expectReadable } from '../readable.ts';
import { originOf } from '../serve.ts';
import { awkward, distinctSites, selectSites, variedSites } from '../sites.ts';

for (const site of selectSites(distinctSites, [awkward])) {
  test(`the first thing Tab reaches in ${site.name} skips to the text`, async ({ page }) => {
    for (const built of kindsOf(site)) {
      await page.goto(urlOf(site, built));
      await page.keyboard.press('Tab');
      const skip = page.getByRole('link', { name: messagesOf(site).t('skip') }).first();
      await expect(skip, `/${built.address}`).toBeFocused();
      await expect(skip).toBeInViewport({ ratio: 1 });
      await page.keyboard.press('Enter');
      await expect(page.getByRole('main')).toBeFocused();
      await page.keyboard.press('Tab');
      const isBefore = await page.evaluate(
        () => document.activeElement!.compareDocumentPosition(document.querySelector('main')!) & 4,
      );
      expect(isBefore, `after the skip link of /${built.address}, Tab goes back before the text`).toBe(0);
    }
  });

  test(`in ${site.name} the first stop of each sheet skips to the next`, async ({ page }) => {
    await page.goto(`${originOf(site)}${site.base}`);
    const parts = page.locator('#opening, .sheets > section, #closing');
    const last = (await parts.count()) - 1;
    for (let i = 0; i < last; i++) {
      const skip = parts.nth(i).locator('a').first();
      await skip.focus();
      const isLast = i === last - 1 && (await page.locator('#closing').count()) > 0;
      await expect(skip).toHaveAccessibleName(beginOf(site, isLast ? 'skipToClosing' : 'skipToPoint'));
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await expect(
        parts
          .nth(i + 1)
          .locator('a')
          .first(),
      ).toBeFocused();
    }
  });
}

/** Pages with few controls beside those that every page has. */
const PLAIN = /^(404\.html|not-saved\/|closing\/)$/;

for (const site of selectSites(variedSites, [awkward])) {
  for (const width of isFullMatrix ? [320, 1440] : [320]) {
    test(`Tab reaches every control of ${site.name} at ${width} px, visibly, and leaves again`, async ({ page }) => {
      const errors: string[] = [];
      await page.setViewportSize({ width, height: 600 });
      for (const built of shortKindsOf(site).filter(({ address }) => isFullMatrix || !PLAIN.test(address))) {
        await page.goto(urlOf(site, built));
        await expectReadable(page, built);
        // JavaScript shows it once the page has loaded.
        await expect(page.getByRole('button', { name: messagesOf(site).t('settings') })).toBeVisible();
        // Search replaces it on its page.
        await expect(page.locator('.without-search')).toHaveCount(0);
        const count = await markControls(page);
        expect(count).toBeGreaterThan(3);
        const reached = new Set<string>();
        for (let press = 0; press <= count * 2; press++) {
          await page.keyboard.press('Tab');
          let stop = await page.evaluate(describeFocus);
          if (stop?.error) {
            // The page may still be scrolling to it.
            await page.waitForTimeout(300);
            stop = await page.evaluate(describeFocus);
          }
          if (!stop || (reached.has(stop.control) && stop.control === '0')) break;
          reached.add(stop.control);
          if (stop.error) errors.push(`/${built.address} ${stop.error}`);
        }
        const missed = await page.evaluate(
          (all) =>
            [...document.querySelectorAll<HTMLElement>('[data-control]')]
              .filter(({ dataset }) => !all.includes(dataset['control']!))
              .map(({ outerHTML }) => `not reached: ${outerHTML.slice(0, 100)}`),
          [...reached],
        );
        errors.push(...missed.map((control) => `/${built.address} ${control}`));
      }
      expect(errors).toEqual([]);
    });
  }
}

/** Numbers every control that the reader can use, and returns how many there are. */
function markControls(page: Page): Promise<number> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary');
    // Tab reaches the checked radio button of a group and the first ¶ of a text; arrow keys reach the others.
    const usable = [...controls].filter(
      (control) =>
        control.checkVisibility() &&
        !control.matches(':disabled, [type=radio]:not(:checked)') &&
        (!control.matches('.to-share') || control === control.closest('.prose')!.querySelector('.to-share')),
    );
    for (const [i, control] of usable.entries()) control.dataset['control'] = String(i);
    return usable.length;
  });
}

/** Returns the focused control and what keeps the reader from seeing its focus; undefined if none is focused. */
function describeFocus(): { control: string; error: string | undefined } | undefined {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) return undefined;
  const box = focused.getClientRects()[0]!;
  const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  const what = focused.outerHTML.replaceAll(/\s+/g, ' ').slice(0, 100);
  const hasOutline = [focused, focused.closest('label') ?? focused].some((part) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(part);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
  });
  let error = hasOutline ? undefined : `no outline: ${what}`;
  if (!top) error = `out of the window: ${what}`;
  else if (!focused.contains(top) && !top.contains(focused))
    error = `covered by ${top.outerHTML.slice(0, 60)}: ${what}`;
  return { control: focused.dataset['control'] ?? '', error };
}
