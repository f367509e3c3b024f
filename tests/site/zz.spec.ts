import { readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from '@playwright/test';
import { pageAt, urlOf } from '../built-pages.ts';
import { follow, makeLinks } from '../passage-links.ts';
import { originOf } from '../serve.ts';
import { arabic, authors, awkward, folderOf, japanese, retelling } from '../sites.ts';
for (const [site, address] of [
  [authors, ''],
  [authors, '5/'],
  [retelling, ''],
  [arabic, ''],
  [japanese, ''],
  [awkward, ''],
  [awkward, '1/'],
] as const)
  test(`x ${site.name} ${address}`, async ({ page }) => {
    page.on('pageerror', (e) => console.log('ERR', e));
    await page.goto(urlOf(site, pageAt(site, address)));
    const file = readdirSync(path.join(folderOf(site), '_astro')).find((n) => n.startsWith('text-fragment'))!;
    const t = Date.now();
    const links = await makeLinks(page, `${originOf(site)}${site.base}_astro/${file}`, 40, 11);
    console.log(site.name, address, Date.now() - t, 'none:', links.filter((l) => !l.directive).length);
    for (const l of links.filter((x) => !x.directive).slice(0, 6))
      console.log('  NONE', l.id, JSON.stringify(l.words.slice(0, 120)));
    await page.setViewportSize({ width: 700, height: 240 });
    const t2 = Date.now();
    let bad = 0;
    for (const l of links.filter((x) => x.directive)) {
      const r = await follow(page, l);
      if (!r.isOnWords) {
        bad++;
        if (bad < 9)
          console.log(
            '  BAD',
            JSON.stringify(r),
            l.page,
            l.id,
            decodeURIComponent(l.directive).slice(0, 150),
            '|',
            JSON.stringify(l.words.slice(0, 100)),
          );
      }
    }
    console.log('bad', bad, Date.now() - t2);
  });
