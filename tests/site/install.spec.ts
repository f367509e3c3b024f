import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import type { Edition } from '#features/offline/edition.ts';
import { elementsOf, pageAt, pagesOf } from '../built-pages.ts';
import { messagesOf } from '../messages.ts';
import { folderOf, type Site, sites } from '../sites.ts';

interface Manifest {
  name: string;
  short_name: string;
  lang: string;
  dir: string;
  start_url: string;
  scope: string;
  icons: { src: string; sizes: string; type: string; purpose: string }[];
  shortcuts: { name: string; url: string }[];
}

for (const site of sites) {
  test(`${site.name} can be put among a device’s apps, in its own language, and starts offline`, async () => {
    const manifest = JSON.parse(read(site, 'manifest.webmanifest')) as Manifest;
    const home = pageAt(site, '');
    const [html] = elementsOf(home.tree, ({ tagName }) => tagName === 'html');
    expect({ lang: manifest.lang, dir: manifest.dir }).toEqual({
      lang: html!.properties['lang'],
      dir: html!.properties['dir'],
    });
    expect(manifest.shortcuts.map(({ name }) => name)).toContain(messagesOf(site).t('search'));
    expect(manifest.name.length).toBeGreaterThan(2);
    expect([...manifest.short_name].length).toBeLessThanOrEqual(13);
    expect([manifest.start_url, manifest.scope]).toEqual([site.base, site.base]);

    const { must } = JSON.parse(read(site, 'edition.json')) as Edition;
    const saved = must.map(([file]) => `${site.base}${file}`);
    const starts = [manifest.start_url, ...manifest.shortcuts.map(({ url }) => url.split('#')[0])];
    expect(starts.filter((address) => !saved.includes(address!))).toEqual([]);
    expect(elementsOf(home.tree, ({ properties }) => properties['id'] === 'contents')).toHaveLength(1);

    expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable');
    for (const { src, sizes, type } of manifest.icons.filter((icon) => icon.type === 'image/png')) {
      const { width, height, format } = await sharp(fileOf(site, src)).metadata();
      expect({ sizes: `${width}x${height}`, type: `image/${format}` }).toEqual({ sizes, type });
    }
    expect(manifest.icons.filter(({ src }) => !existsSync(fileOf(site, src)))).toEqual([]);
  });

  test(`every page of ${site.name} names its manifest`, () => {
    for (const { address, tree } of pagesOf(site)) {
      const links = elementsOf(tree, ({ properties }) => String(properties['rel']) === 'manifest');
      expect(
        links.map(({ properties }) => properties['href']),
        address,
      ).toEqual([`${site.base}manifest.webmanifest`]);
    }
  });
}

function fileOf(site: Site, address: string): string {
  return path.join(folderOf(site), address.slice(site.base.length));
}

function read(site: Site, file: string): string {
  return readFileSync(path.join(folderOf(site), file), 'utf8');
}
