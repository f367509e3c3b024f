import assert from 'node:assert/strict';
import { idOf, pagesOf, passagesOf } from '../built-pages.ts';
import type { Site } from '../sites.ts';
import { firstResult, inView, openSettings, search, waitFor } from './actions.ts';
import { NotCheckable } from './browser.ts';
import type { Reader, Steps } from './steps.ts';

/** What a reader does on a site after its host has stopped. The first step is the visit before that. */
export function offlineSteps(site: Site): Steps {
  const pages = pagesOf(site).filter(({ address }) => address !== '404.html');
  return {
    async 'one visit saves the site'({ browser, host }) {
      try {
        await browser.open(host.at());
        await waitFor(browser, 'the worker is in charge', () => navigator.serviceWorker.controller !== null);
      } finally {
        // Even if this step fails, the next ones are offline.
        host.stop();
      }
    },

    async 'offline: the page at hand reads after a reload'({ browser, host }) {
      await browser.open(host.at('#p9.2'));
      await browser.reload();
      await inView(browser, 'p9.2');
      await waitFor(browser, 'the styles that come later are there', () => {
        return getComputedStyle(document.querySelector('.footer')!).backgroundColor !== 'rgba(0, 0, 0, 0)';
      });
    },

    async 'offline: search answers in the dialog and on its page'({ browser, host }) {
      await browser.open(host.at('5/'));
      await search(browser, 'warlords', 'p9.1');
      await browser.open(host.at('search/?q=railroads'));
      await firstResult(browser, 'c-2.1');
    },

    ...Object.fromEntries(
      pages.map(({ address, tree }) => [
        `offline: /${address} reads`,
        async ({ browser, host }: Reader) => {
          const status = await browser.open(host.at(address));
          assert.equal(status ?? 200, 200);
          const hidden = await browser.evaluate(
            (ids) => ids.filter((id) => !document.getElementById(id)?.checkVisibility()),
            passagesOf(tree).map(idOf),
          );
          assert.deepEqual(hidden, []);
          assert.ok(await browser.evaluate(() => document.querySelector('h1')?.checkVisibility()));
        },
      ]),
    ),

    ...Object.fromEntries(
      ['5', '5/index.html', '5/?utm_source=chat', '5?q=love#p5.2'].map((address) => [
        `offline: /${address} leads to point 5`,
        async ({ browser, host }: Reader) => {
          await browser.open(host.at(address));
          await waitFor(browser, 'it is point 5', () =>
            document.querySelector('h1')?.textContent?.includes('Dissent can be'),
          );
        },
      ]),
    ),

    async 'offline: an unknown address says so'({ browser, host }) {
      await browser.open(host.at('nowhere/'));
      await waitFor(browser, 'the page for unknown addresses is shown', () => !!document.querySelector('.loose'));
    },

    async 'offline: an unknown address answers 404'({ browser, host }) {
      const status = await browser.open(host.at('nowhere/'));
      if (status === undefined) throw new NotCheckable();
      assert.equal(status, 404);
    },

    async 'offline: a chosen paper is there on the next page'({ browser, host }) {
      await browser.open(host.at('about/'));
      await openSettings(browser);
      await browser.click('.theme-sepia');
      await browser.open(host.at('5/'));
      await waitFor(browser, 'the paper is sepia', () => document.documentElement.dataset['theme'] === 'sepia');
    },

    async 'offline: /about/ says that the site is saved'({ browser, host }) {
      await browser.open(host.at('about/#offline'));
      await waitFor(browser, 'it says so', () =>
        document.querySelector('offline-status [role=status]')?.textContent?.startsWith('Saved for'),
      );
    },
  };
}
