import { expect, type Page } from '@playwright/test';
import { type BuiltPage, idOf, passagesOf } from './built-pages.ts';

/** Checks that the heading and every passage of a page are visible. */
export async function expectReadable(page: Page, built: BuiltPage) {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const ids = passagesOf(built.tree).map(idOf);
  const unseen = await page.evaluate(
    (all) =>
      all.filter((id) => {
        const passage = document.getElementById(id);
        const box = passage?.getBoundingClientRect();
        const isShown = passage?.checkVisibility({ opacityProperty: true, visibilityProperty: true });
        const isFolded = passage?.closest('details:not([open])');
        return (
          !isFolded &&
          !(
            isShown &&
            box &&
            box.width > 1 &&
            box.height > 1 &&
            (passage?.innerText.trim() || passage?.querySelector('img[alt]'))
          )
        );
      }),
    ids,
  );
  expect(unseen, `passages of /${built.address} that cannot be seen`).toEqual([]);
}
