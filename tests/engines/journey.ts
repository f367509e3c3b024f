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

  async 'the legends of the Aa panel and of the search page keep their distance from the choices'({ browser, host }) {
    await browser.open(host.at('5/'));
    await openSettings(browser);
    await keepsDistance(browser, 'reading-settings fieldset', 2);
    await browser.open(host.at('search/'));
    await waitFor(browser, 'the choices are there', () => !!document.querySelector('.search-page legend'));
    await keepsDistance(browser, '.search-page fieldset', 1);
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
    await says(browser, '.share-note [role=status]', 'Link copied');
    assert.equal(await pasted(browser), host.at('#p9.2'));
  },

  async 'the row under a point copies the link to its page, and says so'({ browser, host }) {
    await browser.open(host.at());
    // JavaScript adds the button when the reader scrolls.
    await browser.evaluate(() => scrollTo(0, 300));
    await waitFor(browser, 'the button is there', () => !!document.querySelector('#p9 .own-page button'));
    await browser.click('#p9 .own-page button');
    await says(browser, '.share-note [role=status]', 'Link copied');
    assert.equal(await pasted(browser), host.at('9/'));
  },

  async 'a selection is copied as a link, which leads to its words, and as a quote'({ browser, host }) {
    await browser.open(host.at());
    await untilEnhanced(browser);
    const select = () =>
      browser.evaluate(() => {
        const { firstChild: text } = document.getElementById('p9.2')!;
        getSelection()!.setBaseAndExtent(text!, 0, text!, 40);
      });
    await select();
    await waitFor(browser, 'the bar is there', () => !!document.querySelector('.selection-bar button'));
    await browser.click('.selection-bar button');
    await says(browser, '.selection-bar [role=status]', 'Link copied');
    const link = await pasted(browser);
    assert.match(link, /\/9\/\?2#p9\.2:~:text=\S+$/);
    await browser.open(link);
    await inView(browser, 'p9.2');
    await untilEnhanced(browser);
    await select();
    await waitFor(browser, 'the bar is there', () => !!document.querySelector('.selection-bar button'));
    await browser.click('.selection-bar button:nth-child(2)');
    await says(browser, '.selection-bar [role=status]', 'Quote copied');
    assert.ok((await pasted(browser)).endsWith(`¶ 9.2, ${host.at('9/')}#p9.2`));
  },
};

/** Checks that there are at least so many groups, whose legends are well above their choices. */
async function keepsDistance(browser: Browser, groups: string, least: number) {
  const gaps = await browser.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)].map((group) => {
        const words = document.createRange();
        words.selectNodeContents(group.querySelector('legend')!);
        return group.querySelector('label')!.getBoundingClientRect().top - words.getBoundingClientRect().bottom;
      }),
    groups,
  );
  assert.ok(gaps.length >= least);
  for (const gap of gaps) assert.ok(gap >= 4, `a gap of ${gap} px`);
}

/** Waits until a live region says something. */
function says(browser: Browser, region: string, words: string) {
  return waitFor(
    browser,
    `it says “${words}”`,
    (selector, text) => document.querySelector(selector)?.textContent === text,
    region,
    words,
  );
}

/** Pastes the clipboard into the search dialog, and returns what is there. */
async function pasted(browser: Browser): Promise<string> {
  await openSearch(browser);
  await browser.paste();
  await waitFor(browser, 'it is pasted', () => !!document.querySelector<HTMLInputElement>('.search input')!.value);
  return browser.evaluate(() => document.querySelector<HTMLInputElement>('.search input')!.value);
}

/** Returns the colour of the paper, and the text size in px. */
function looks(browser: Browser) {
  return browser.evaluate(() => ({
    paper: getComputedStyle(document.documentElement).backgroundColor,
    size: Number.parseFloat(getComputedStyle(document.querySelector('.prose p')!).fontSize),
  }));
}
