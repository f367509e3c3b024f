import type { Browser } from './browser.ts';

/**
 * Waits until a function returns true on the page.
 *
 * @throws Error with `what` if it does not within ten seconds
 */
export async function waitFor<Args extends unknown[]>(
  browser: Browser,
  what: string,
  holds: (...args: Args) => boolean | undefined,
  ...args: Args
) {
  for (let tries = 0; tries < 100; tries++) {
    // Evaluation fails while the page navigates away.
    if (await browser.evaluate(holds, ...args).catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Waited 10 s: ${what}`);
}

/** Waits until the page's last JavaScript file has run. */
export function untilEnhanced(browser: Browser) {
  return waitFor(browser, 'the Aa is in the bar', () => !document.querySelector('reading-settings[hidden]'));
}

/** Opens the search dialog. */
export async function openSearch(browser: Browser) {
  await untilEnhanced(browser);
  await browser.click('.to-search');
  await waitFor(browser, 'the search dialog is open', () => !!document.querySelector('.search[open]'));
}

/** Searches in the dialog, and waits until a passage is the first result. */
export async function search(browser: Browser, words: string, best: string) {
  await openSearch(browser);
  await browser.type(words);
  await firstResult(browser, best);
}

/** Waits until a passage is the first result of a search. */
export function firstResult(browser: Browser, best: string) {
  return waitFor(
    browser,
    `#${best} is the first result`,
    (id) => document.querySelector<HTMLElement>('.results a')?.dataset['id'] === id,
    best,
  );
}

/** Opens the Aa panel. */
export async function openSettings(browser: Browser) {
  await untilEnhanced(browser);
  await browser.click('reading-settings > button');
  await waitFor(browser, 'the panel is open', () => !!document.querySelector('reading-settings dialog[open]'));
}

/** Waits until the top of an element is in view, below the bar. */
export function inView(browser: Browser, id: string) {
  return waitFor(
    browser,
    `#${id} is in view below the bar`,
    (name) => {
      const bar = document.querySelector('.bar')!.getBoundingClientRect();
      const { top } = document.getElementById(name)!.getBoundingClientRect();
      return top >= bar.bottom - 1 && top < innerHeight;
    },
    id,
  );
}
