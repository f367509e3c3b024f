import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium as playwright } from '@playwright/test';
import sharp from 'sharp';
import { Host } from './host.ts';
import { buildSite, retelling, root } from './sites.ts';
import { chromium } from './tools.ts';

/** Takes the README's screenshots, of the retelling. Usage: `npm run screenshots`. */
const PICTURES = [
  { name: 'home', address: '/', width: 1440, height: 900 },
  { name: 'point', address: '/5/', width: 1440, height: 900 },
  { name: 'comments', address: '/comments/', width: 1024, height: 720 },
  { name: 'phone', address: '/', width: 360, height: 720 },
  { name: 'light', address: '/#p2', width: 480, height: 720, theme: 'light' },
  { name: 'sepia', address: '/#p2', width: 480, height: 720, theme: 'sepia' },
  { name: 'dark', address: '/#p2', width: 480, height: 720, theme: 'dark' },
  { name: 'contrast', address: '/#p2', width: 480, height: 720, theme: 'contrast' },
];

const folder = path.join(root, 'tests/screenshots');
const site = retelling;
await buildSite(site);
mkdirSync(folder, { recursive: true });
const host = await new Host(site).start();
const browser = await playwright.launch({ executablePath: chromium(), args: ['--no-sandbox', '--disable-gpu'] });
for (const { name, address, width, height, theme } of PICTURES) {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${host.origin}${address}`, { waitUntil: 'networkidle' });
  if (theme) {
    await page.evaluate((paper) => {
      document.documentElement.dataset['theme'] = paper;
    }, theme);
  }
  const picture = await page.screenshot();
  await sharp(picture)
    .png({ palette: true, effort: 10 })
    .toFile(path.join(folder, `${name}.png`));
  await context.close();
}
await browser.close();
host.stop();
