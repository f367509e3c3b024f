import type { Page } from '@playwright/test';
import { Host } from './host.ts';
import type { Site } from './sites.ts';

/** Starts a host of a site, and has a page save it. */
export async function savedOn(page: Page, site: Site): Promise<Host> {
  const host = await new Host(site).start();
  await page.goto(host.at());
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  return host;
}

/** Returns the names of the caches of editions of the site that a page is of. */
export async function savedCaches(page: Page): Promise<string[]> {
  return (await page.evaluate(() => caches.keys())).filter((name) => name.length > 20);
}
