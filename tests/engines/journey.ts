import assert from 'node:assert/strict';
import { inView, openSearch, openSettings, search, untilEnhanced, waitFor } from './actions.ts';
import type { Browser } from './browser.ts';
import { keepsPlace } from './keeps-place.ts';
import type { Steps } from './steps.ts';

/** What a reader does on a site online, starting on the home page. */
export const journey: Steps = {
  async 'the home page shows its title, and nothing sticks out'({ browser, host }) {
    await browser.open(host.at());
    await waitFor(browser, 'the title is in view', () => {
      const { top, bottom } = document.querySelector('h1')!.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    await untilEnhanced(browser);
    const [scrollWidth, clientWidth] = await browser.evaluate(() => {
      const { documentElement: root } = document;
      return [root.scrollWidth, root.clientWidth] as const;
    });
    assert.ok(scrollWidth <= clientWidth, `it scrolls ${scrollWidth - clientWidth} px sideways`);
  },

  async 'the bar leads to the contents, and they to a point'({ browser, host }) {
    await browser.open(host.at());
    await browser.click('.to-contents');
    await inView(browser, 'contents');
    await browser.click('#contents a[href$="#p9"]');
    await inView(browser, 'p9');
  },

  async 'a deep link shows its paragraph'({ browser, host }) {
    await browser.open(host.at('#p9.2'));
    await inView(browser, 'p9.2');
  },

  async 'the Aa panel sets paper and size, and they hold on the next page'({ browser, host }) {
    await browser.open(host.at('5/'));
    const before = await looks(browser);
    await openSettings(browser);
    await browser.click('.theme-sepia');
    await browser.click('.size-large');
    await waitFor(browser, 'paper and size are chosen', () => {
      const { theme, size } = document.documentElement.dataset;
      return theme === 'sepia' && size === 'large';
    });
    const after = await looks(browser);
    assert.notEqual(after.paper, before.paper);
    assert.ok(after.size > before.size, `${before.size} px became ${after.size} px`);
    await browser.open(host.at('6/'));
    assert.deepEqual(await looks(browser), after);
    await openSettings(browser);
    await browser.click('reading-settings [type=reset]');
    await waitFor(browser, 'nothing is chosen any more', () => !('theme' in document.documentElement.dataset));
  },

  async 'the legends of the Aa panel keep their distance from the choices'({ browser, host }) {
    await browser.open(host.at('5/'));
    await openSettings(browser);
    const gaps = await browser.evaluate(() =>
      [...document.querySelectorAll('reading-settings fieldset')].map((group) => {
        const words = document.createRange();
        words.selectNodeContents(group.querySelector('legend')!);
        return group.querySelector('label')!.getBoundingClientRect().top - words.getBoundingClientRect().bottom;
      }),
    );
    assert.ok(gaps.length > 1);
    for (const gap of gaps) assert.ok(gap >= 4, `a gap of ${gap} px`);
  },

  async '“Search in” keeps its distance from the choices beside it'({ browser, host }) {
    await browser.open(host.at('search/'));
    await waitFor(browser, 'the choices are there', () => !!document.querySelector('.search-page legend'));
    const [legend, choice] = await browser.evaluate(() => {
      const words = document.createRange();
      words.selectNodeContents(document.querySelector('.search-page legend')!);
      return [words, document.querySelector('.search-page label')!].map((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        return { left, right, middle: (top + bottom) / 2 };
      }) as [Box, Box];
    });
    const gap = choice.left - legend.right;
    const offset = Math.abs(choice.middle - legend.middle);
    assert.ok(gap >= 8, `a gap of ${gap} px`);
    assert.ok(offset <= 3, `${offset} px above or below the middle`);
  },

  ...keepsPlace,

  async 'search answers, and leads to a passage with its words marked'({ browser, host }) {
    await browser.open(host.at('5/'));
    await search(browser, 'warlords', 'p9.1');
    await browser.click('.results a');
    await waitFor(browser, 'the passage is on its page', () => location.hash === '#p9.1');
    await inView(browser, 'p9.1');
    await waitFor(browser, 'its word is marked', () => {
      const mark = document.querySelector('[id="p9.1"] mark');
      return mark?.textContent === 'warlord';
    });
  },

  async 'a ¶ copies its link, and says so'({ browser, host }) {
    await browser.open(host.at('#p9.2'));
    await untilEnhanced(browser);
    await browser.click('.to-share[href$="#p9.2"]');
    await waitFor(
      browser,
      'the note says that the link is copied',
      () => document.querySelector('.share-note [role=status]')?.textContent === 'Link copied',
    );
    await openSearch(browser);
    await browser.paste();
    await waitFor(
      browser,
      'the link is pasted',
      (link) => document.querySelector<HTMLInputElement>('.search input')!.value === link,
      host.at('#p9.2'),
    );
  },
};

interface Box {
  left: number;
  right: number;
  middle: number;
}

/** Returns the colour of the paper, and the text size in px. */
function looks(browser: Browser) {
  return browser.evaluate(() => ({
    paper: getComputedStyle(document.documentElement).backgroundColor,
    size: Number.parseFloat(getComputedStyle(document.querySelector('.prose p')!).fontSize),
  }));
}
