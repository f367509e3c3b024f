import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import type { Edition } from '#features/offline/edition.ts';
import { folderOf, realEssays, type Site } from '../sites.ts';

const WORKER = 2_500;
const PRECACHE: Record<string, number> = { authors: 174_000, retelling: 185_000 };
/** Files that are already compressed. */
const AS_IT_IS = /\.(woff2|png|pagefind|pf_\w+)$/;

for (const site of realEssays) {
  test(`${site.name} is saved in at most ${PRECACHE[site.name]! / 1000} KB, by a worker of at most 2.5 KB`, () => {
    expect(weigh(site, 'service-worker.js')).toBeLessThanOrEqual(WORKER);
    const list = readFileSync(path.join(folderOf(site), 'edition.json'), 'utf8');
    const { must, may, rest } = JSON.parse(list) as Edition;
    expect(must.length).toBeGreaterThan(25);
    expect(rest).toEqual([]);
    const files = ['edition.json', ...[...must, ...may].map(([file]) => file.replace(/(^|\/)$/, '$1index.html'))];
    const bytes = files.map((file) => weigh(site, file));
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(PRECACHE[site.name]!);
  });
}

function weigh(site: Site, file: string): number {
  const bytes = readFileSync(path.join(folderOf(site), file));
  return AS_IT_IS.test(file) ? bytes.length : brotliCompressSync(bytes).length;
}
