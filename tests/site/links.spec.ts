import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Element } from 'hast';
import { elementsOf, idOf, pagesOf, textOf } from '../built-pages.ts';
import { folderOf, root, servedSites, type Site } from '../sites.ts';

const HERE = 'http://here.invalid';

for (const site of servedSites) {
  test(`every link and file in ${site.name} is there, and no other host is named but in the essay's own words`, () => {
    const targets = targetsOf(site);
    const words = contentOf(site);
    let count = 0;
    const errors: string[] = [];
    for (const { address, tree } of pagesOf(site)) {
      for (const [element, value] of elementsOf(tree).flatMap(addressesIn)) {
        count++;
        // The icon of a point, which is in its page.
        if (value.startsWith('data:image/svg+xml,')) continue;
        const url = new URL(value, `${HERE}${site.base}${address}`);
        const name = `/${address}: <${element.tagName}> ${value}`;
        if (url.origin === HERE) {
          if (!targets.has(decodeURI(url.pathname + url.hash))) errors.push(`${name} leads nowhere`);
        } else if (!isOurs(element, value, site) && !(element.tagName === 'a' && words.includes(value))) {
          errors.push(`${name} leads to another place`);
        }
      }
    }
    expect(count).toBeGreaterThan(40);
    expect(errors).toEqual([]);
  });
}

for (const site of servedSites.filter(({ name }) => name === 'one-point')) {
  test(`${site.name}, which has no comments, has no page of comments and mentions none`, () => {
    const files = globSync('**/*', { cwd: folderOf(site) });
    expect(files).toContain('about/index.html');
    expect(files.filter((file) => /comments/.test(file))).toEqual([]);
    expect(readFileSync(path.join(folderOf(site), 'edition.json'), 'utf8')).not.toContain('comments');
    // Its interface is in English.
    for (const { address, tree } of pagesOf(site)) expect(textOf(tree), `/${address}`).not.toMatch(/comment/i);
  });
}

/** Returns every address of a site: files, pages, and ids on pages. */
function targetsOf(site: Site): Set<string> {
  const files = globSync('**/*', { cwd: folderOf(site) }).map((file) => site.base + file);
  const pages = pagesOf(site).flatMap(({ address, tree }) => {
    const ids = elementsOf(tree).map(idOf).filter(Boolean);
    return [site.base + address, ...ids.map((id) => `${site.base}${address}#${id}`)];
  });
  return new Set([...files.filter((file) => path.extname(file)), ...pages]);
}

function addressesIn(element: Element): [Element, string][] {
  const { href, src, action, poster, srcSet } = element.properties;
  const isFact = element.tagName === 'meta' && /^og:(url|image)$/.test(String(element.properties['property']));
  const all = [href, src, action, poster, srcSet, isFact ? element.properties['content'] : undefined];
  return all.flatMap((value) => (typeof value === 'string' ? [[element, value] as [Element, string]] : []));
}

/** Whether an address begins with the URL the site is published at; links may never use it. */
function isOurs({ tagName }: Element, value: string, { env }: Site): boolean {
  return tagName !== 'a' && !!env?.['SITE_URL'] && value.startsWith(env['SITE_URL']);
}

function contentOf({ content }: Site): string {
  const folder = path.resolve(root, content);
  return globSync('**/*.md', { cwd: folder })
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');
}
