import type { Browser, Page as Tab } from '@playwright/test';
import { brotliCompressSync } from 'node:zlib';
import type { Sent, Served } from './server.ts';

/** What a page costs before anyone searches. */
export interface Weight {
  /** Bytes of each kind, and of all. */
  bytes: Record<Sent['kind'] | 'all', number>;
  /** Script that stands in the page itself, compressed; a part of the HTML. */
  inlineScript: number;
  /** Requests that began before the page's load event, the page itself among them. */
  requests: number;
}

/** A tab with empty caches on a page that has loaded and come to rest. */
export async function openTab(browser: Browser, served: Served, address: string): Promise<Tab> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    // What is saved for later is no part of what is weighed, and would answer in place of the line.
    serviceWorkers: 'block',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const tab = await context.newPage();
  await tab.goto(`${served.origin}/${address}`, { waitUntil: 'networkidle' });
  return tab;
}

/** Loads a page with empty caches and weighs it. */
export async function weigh(browser: Browser, served: Served, address: string): Promise<Weight> {
  served.sent.length = 0;
  const tab = await openTab(browser, served, address);
  const { scripts, requests } = await tab.evaluate(() => {
    const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const others = performance.getEntriesByType('resource');
    return {
      scripts: [...document.querySelectorAll('script:not([src], [type="application/json"])')].map((it) => it.innerHTML),
      requests: 1 + others.filter(({ startTime }) => startTime < page!.loadEventStart).length,
    };
  });
  await tab.context().close();
  const bytes = { html: 0, css: 0, script: 0, font: 0, image: 0, other: 0, all: 0 };
  for (const sent of served.sent) {
    bytes[sent.kind] += sent.bytes;
    bytes.all += sent.bytes;
  }
  return { bytes, inlineScript: scripts.length > 0 ? brotliCompressSync(scripts.join('\n')).length : 0, requests };
}

/** How long anything may take. */
const PATIENCE_MS = 15_000;
