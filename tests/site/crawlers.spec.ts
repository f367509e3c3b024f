import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { type BuiltPage, elementsOf, pagesOf } from '../built-pages.ts';
import { arabic, authors, folderOf, type Site, sites, subpath } from '../sites.ts';

/** Sites whose address is known. Only the Arabic essay has a licence. */
const addressed = [subpath, arabic, authors].filter((site) => sites.includes(site));

for (const site of addressed) {
  test(`the sitemap of ${site.name} lists exactly the pages that search engines may list`, () => {
    const listed = pagesOf(site)
      .filter((page) => !isClosed(page))
      .map(canonicalOf);
    expect(listed.length > 0).toBe(site === arabic);
    const sitemap = textOf(site, 'sitemap.xml');
    const addresses = [...(sitemap ?? '').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address);
    expect(addresses.toSorted()).toEqual(listed.toSorted());
    expect(sitemap === undefined).toBe(listed.length === 0);
  });

  test(`robots.txt of ${site.name} lets crawlers in, names the sitemap, and is only at the root of a host`, () => {
    const robots = textOf(site, 'robots.txt');
    if (site.base !== '/') return expect(robots).toBeUndefined();
    expect(robots).toMatch(/^User-agent: \*\nDisallow:$/m);
    expect(/^Sitemap: (.*)$/m.exec(robots!)?.[1]).toBe(
      site === arabic ? `${site.env!['SITE_URL']}sitemap.xml` : undefined,
    );
  });
}

function isClosed({ tree }: BuiltPage): boolean {
  return elementsOf(tree, ({ properties }) => properties['name'] === 'robots').length > 0;
}

function canonicalOf({ tree }: BuiltPage): string {
  const [link] = elementsOf(tree, ({ properties }) => String(properties['rel']) === 'canonical');
  return String(link!.properties['href']);
}

function textOf(site: Site, file: string): string | undefined {
  const name = path.join(folderOf(site), file);
  return existsSync(name) ? readFileSync(name, 'utf8') : undefined;
}
