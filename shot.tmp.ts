import { chromium as pw } from '@playwright/test';
import { chromium } from './tests/tools.ts';
import { Host } from './tests/host.ts';
import { sites } from './tests/sites.ts';
const name = process.argv[2]!; const site = sites.find((s) => s.name === name)!;
const host = await new Host(site).start();
const browser = await pw.launch({ executablePath: chromium(), args: ['--no-sandbox', '--disable-gpu'] });
const out = '/tmp/tongues-scratch/shots';
const widths = (process.argv[3] ?? '360,768,1440').split(',').map(Number);
const wanted = process.argv[4]?.split(',');
for (const width of widths) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  page.on('pageerror', (e) => console.log('ERR', e.message)); page.on('console', (m) => m.type() === 'error' && console.log(m.text()));
  for (const [id, path] of Object.entries({ home: '', point: '1/', comments: 'comments/', search: 'search/?q=' + encodeURIComponent(process.argv[5] ?? 'الماء'), subjects: 'subjects/', about: 'about/', '404': '404.html', dialog: '', settings: '2/', landing: '1/?q=' + encodeURIComponent(process.argv[5] ?? 'الماء') + '#p1.1' })) {
    if (wanted && !wanted.includes(id)) continue;
    await page.goto(host.origin + site.base + path); 
    await page.waitForTimeout(700);
    if (id === 'dialog') { await page.keyboard.press('Control+k'); await page.keyboard.type(process.argv[5] ?? 'الماء'); await page.waitForTimeout(1500); }
    if (id === 'settings') { await page.locator('reading-settings button').first().click(); await page.waitForTimeout(300); }
    await page.screenshot({ path: `${out}/${name}-${id}-${width}.png`, fullPage: !['dialog', 'settings', 'landing'].includes(id) });
  }
  await page.close();
}
await browser.close(); host.stop();
