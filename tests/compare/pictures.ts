import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { type Browser, chromium as playwright } from '@playwright/test';
import sharp from 'sharp';
import sirv from 'sirv';
import { root, sites } from '../sites.ts';
import { chromium } from '../tools.ts';
import type { Finding } from './finding.ts';

const PICTURED = ['retelling', 'arabic', 'awkward'];
const ADDRESSES = ['', '5/', 'about/', 'comments/', 'search/', 'subjects/'];
/** Stands in for the page of the fifth point where there is none. */
const SECOND_POINT = '2/';
const WIDTHS = [360, 768, 1440];
const SCHEMES = ['light', 'dark'] as const;
/** The difference in a channel of a pixel, of 255, that is no difference. */
const TOLERANCE = 3;

/**
 * Compares pictures of a site's pages, as they are before any script that waits for a reader. Writes those that differ.
 *
 * @param before a folder written by `build-site.ts`
 */
export async function comparePictures(name: string, before: string, after: string): Promise<Finding[]> {
  if (!PICTURED.includes(name)) return [];
  const browser = await playwright.launch({ executablePath: chromium(), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const old = await takePictures(browser, name, before);
    const current = await takePictures(browser, name, after);
    const results = path.join(root, 'tests/.results/compare', name);
    rmSync(results, { recursive: true, force: true });
    const differences: string[][] = [];
    for (const [view, picture] of old) {
      const difference = await pictureDifference(picture, current.get(view));
      if (!difference) continue;
      const file = path.join(results, view);
      mkdirSync(results, { recursive: true });
      writeFileSync(`${file}.before.png`, picture);
      if (current.has(view)) writeFileSync(`${file}.after.png`, current.get(view)!);
      differences.push([`${view}: ${difference}`, `  ${path.relative(root, file)}.{before,after}.png`]);
    }
    return [{ kind: 'screenshots', scope: `${old.size} pictures`, differences }];
  } finally {
    await browser.close();
  }
}

/** Returns a picture of each page at each width and in each colour scheme, by a name for it. */
async function takePictures(browser: Browser, name: string, folder: string): Promise<Map<string, Buffer>> {
  const { base } = sites.find((site) => site.name === name)!;
  const site = path.join(folder, 'site');
  const answer = sirv(site);
  const server = createServer((request, response) => {
    request.url = request.url!.slice(base.length - 1);
    answer(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const exists = (address: string) => existsSync(path.join(site, address, 'index.html'));
  const addresses = ADDRESSES.map((address) => (address !== '5/' || exists(address) ? address : SECOND_POINT));
  const pictures = new Map<string, Buffer>();
  for (const width of WIDTHS) {
    for (const colorScheme of SCHEMES) {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme,
        reducedMotion: 'reduce',
        serviceWorkers: 'block',
      });
      const tab = await context.newPage();
      for (const address of addresses.filter(exists)) {
        await tab.goto(`${origin}${base}${address}`, { waitUntil: 'networkidle' });
        await tab.evaluate(async () => {
          for (const image of document.images) {
            image.loading = 'eager';
            await image.decode();
          }
        });
        const view = `${address.replace('/', '') || 'home'}-${width}-${colorScheme}`;
        pictures.set(view, await tab.screenshot({ fullPage: true }));
      }
      await context.close();
    }
  }
  server.close();
  server.closeAllConnections();
  return pictures;
}

/** Says how two pictures differ; undefined if no pixel differs by more than the tolerance. */
async function pictureDifference(before: Buffer, after: Buffer | undefined): Promise<string | undefined> {
  if (!after) return 'the page is gone';
  const [one, other] = await Promise.all([before, after].map(pixelsOf));
  const sizes = [one!, other!].map(({ info }) => `${info.width} × ${info.height}`);
  if (sizes[0] !== sizes[1]) return `${sizes[0]} pixels became ${sizes[1]}`;
  const { width, channels } = one!.info;
  const differing = new Set<number>();
  for (let i = 0; i < one!.data.length; i++) {
    if (Math.abs(one!.data[i]! - other!.data[i]!) > TOLERANCE) differing.add(Math.floor(i / channels));
  }
  if (differing.size === 0) return undefined;
  const [first = 0] = differing;
  return `${differing.size} pixels differ, the first at ${first % width}, ${Math.floor(first / width)}`;
}

function pixelsOf(png: Buffer) {
  return sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
}
