import { type Browser, launch, type Page } from 'puppeteer-core';
import { idOf, pagesOf, passagesOf } from '../built-pages.ts';
import { Host } from '../host.ts';
import { buildSite, restatement, type Site, subpath } from '../sites.ts';
import { chromium, firefox } from '../tools.ts';

/**
 * Reads two sites without a network in each engine: every page, a deep link, other ways of writing an address, an
 * unknown one, search and settings. It is no part of `npm test`, which goes deeper in one engine. Usage: `npm run engines`.
 */
const BROWSERS: Record<string, () => Promise<Browser>> = {
  Chromium: () => launch({ executablePath: chromium(), args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] }),
  Firefox: () => launch({ browser: 'firefox', executablePath: firefox() }),
};

let passed = 0;
const failed: string[] = [];
for (const site of [restatement, subpath]) buildSite(site);
for (const [name, open] of Object.entries(BROWSERS)) {
  const browser = await open();
  console.log(`${name}: ${await browser.version()}`);
  for (const site of [restatement, subpath]) await readOffline(browser, site, `${name}, ${site.base}`);
  await browser.close();
}
for (const fault of failed) console.log(`failed: ${fault}`);
console.log(`${passed} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 || passed === 0 ? 1 : 0;

async function readOffline(browser: Browser, site: Site, where: string) {
  const host = await new Host(site).start();
  const page = await browser.newPage();
  const hold = async (what: string, check: () => Promise<boolean>) => {
    const isHeld = await check().catch(() => false);
    if (isHeld) passed++;
    else failed.push(`${where}: ${what}`);
  };
  await page.goto(host.at());
  await hold('it is saved after one visit', () => until(page, () => navigator.serviceWorker.controller !== null));
  host.stop();

  for (const { address, tree } of pagesOf(site).filter((built) => built.address !== '404.html')) {
    await hold(`/${address} reads`, async () => {
      const response = await page.goto(host.at(address));
      const ids = passagesOf(tree).map(idOf);
      const seen = await page.evaluate(
        (all) => all.filter((id) => document.getElementById(id)?.checkVisibility()).length,
        ids,
      );
      const hasHeading = await page.evaluate(() => document.querySelector('h1')!.checkVisibility());
      return response?.status() === 200 && hasHeading && seen === ids.length;
    });
  }
  for (const address of ['5', '5/index.html', '5/?utm_source=chat', '5?q=love#p5.2']) {
    await hold(`/${address} leads to point 5`, async () => {
      await page.goto(host.at(address));
      return until(page, () => document.querySelector('h1')?.textContent?.includes('Dissent can be') === true);
    });
  }
  await hold('a deep link leads to its paragraph', async () => {
    await page.goto(host.at('#p9.2'));
    return until(page, () => {
      const top = document.getElementById('p9.2')!.getBoundingClientRect().top;
      return top >= 0 && top < innerHeight;
    });
  });
  await hold('an unknown address is said to be one', async () => {
    const response = await page.goto(host.at('nowhere/'));
    return response?.status() === 404 && until(page, () => document.querySelector('.loose') !== null);
  });
  await hold('search answers from the index', async () => {
    await page.goto(host.at('search/?q=railways'));
    return until(page, () => document.querySelector<HTMLElement>('.results a')?.dataset['id'] === 'c-2.1');
  });
  await hold('a chosen paper is there on the next page', async () => {
    await page.goto(host.at('about/'));
    await until(page, () => !document.querySelector('reading-settings')!.hasAttribute('hidden'));
    await page.click('reading-settings > button');
    await page.waitForSelector('.theme-sepia input');
    await page.click('.theme-sepia');
    await page.goto(host.at('5/'));
    return until(page, () => document.documentElement.dataset['theme'] === 'sepia');
  });
  await hold('/about/ says that it is saved', async () => {
    await page.goto(host.at('about/#offline'));
    return until(page, () =>
      document.querySelector('offline-status [role=status]')!.textContent!.startsWith('Saved for'),
    );
  });
  await page.close();
}

/** Waits until something holds on a page; false: it does not within ten seconds. */
async function until(page: Page, holds: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    if (await page.evaluate(holds).catch(() => false)) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
