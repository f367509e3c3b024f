import { expect, type Page } from '@playwright/test';

/** What search shows for a query. */
interface Reply {
  /** The id of the best match. */
  best: string | undefined;
  /** The ids of all passages shown, that one included. */
  ids: string[];
  /** Whether the passages are those of a corrected query. */
  isCorrected: boolean;
}

/** Opens a page and, unless it is the search page, its search dialog. */
export async function openSearch(page: Page, url: string) {
  await page.goto(url);
  if (!(await page.getByRole('searchbox').isVisible())) await pressForSearch(page);
  // The choice of what to search is made when search is ready.
  await expect(page.locator(':is(dialog.search, .search-page) fieldset')).toBeAttached();
}

/** Presses the keys that open the search dialog, which they do once the page's JavaScript has loaded. */
export async function pressForSearch(page: Page) {
  await expect(page.locator('reading-settings button').first()).toBeVisible();
  await page.keyboard.press('Control+k');
}

/** Asks search for each text, one after another without a pause, and returns what it shows once all is searched. */
export function askAll(page: Page, texts: string[]): Promise<Reply[]> {
  return page.evaluate(async (queries) => {
    const input = document.querySelector<HTMLInputElement>(':is(dialog.search, .search-page) [type=search]')!;
    const found = input.closest('dialog, .search-page')!.querySelector('[role=status]')!.nextElementSibling!;
    const replies: Reply[] = [];
    for (const query of queries) {
      const before = found.lastChild;
      input.value = query;
      input.dispatchEvent(new Event('input'));
      // Until all is searched, either there is no new list or it has no best match.
      const isSearched = () => {
        const { lastElementChild: last } = found;
        return last !== before && (!last?.matches('.results') || last.querySelector('.best a') !== null);
      };
      const end = performance.now() + 5000;
      while (!isSearched() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve));
      replies.push({
        best: found.querySelector<HTMLElement>('.best a')?.dataset['id'],
        ids: [...found.querySelectorAll<HTMLElement>('.results a')].map(({ dataset }) => dataset['id']!),
        isCorrected: found.childElementCount > 1,
      });
    }
    return replies;
  }, texts);
}
