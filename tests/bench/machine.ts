import { cpus, release, totalmem, type } from 'node:os';
import type { Browser } from '@playwright/test';
import type { BenchSite } from './sites/site.ts';

/** Describes the environment, a line each: the machine, Node.js and the browser, and each site's packages. */
export function runsOn(browser: Browser, sites: BenchSite[]): string[] {
  const memory = Math.round(totalmem() / 2 ** 30);
  return [
    `Machine: ${cpus().length} × ${cpus()[0]?.model ?? 'a processor'}, ${memory} GiB, ${type()} ${release()}`,
    `Node.js ${process.versions.node}, Chromium ${browser.version()}`,
    ...sites.map((site) => `${site.name}: ${site.versions().join(', ')}`),
  ];
}
