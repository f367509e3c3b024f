import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page as Tab } from '@playwright/test';
import type { Sent, Served } from './server.ts';

/** The weight of a page before any search. */
export interface Weight {
  /** Bytes by kind, and in total. */
  bytes: Record<Sent['kind'] | 'all', number>;
  /** Compressed bytes of inline JavaScript, which also count as HTML. */
  inlineScript: number;
  /** Requests started before the load event, including the one for the page. */
  requests: number;
}

/** Opens a page in a tab with empty caches, and waits until the network is idle. */
export async function openTab(browser: Browser, served: Served, address: string): Promise<Tab> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    // Files saved for offline are not part of the weight, and the worker would bypass the simulated connection.
    serviceWorkers: 'block',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const tab = await context.newPage();
  await tab.goto(`${served.origin}/${address}`, { waitUntil: 'networkidle' });
  return tab;
}

/** Loads a page with empty caches and measures its weight. */
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

/** The timeout of each browser operation. */
const PATIENCE_MS = 15_000;
