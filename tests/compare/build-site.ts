import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Builds one site with the code of a checkout, and brings its ledger up to date.
 * Usage: `node tests/compare/build-site.ts CHECKOUT SITE OUT`. Writes to OUT:
 * - `site/`, the built site
 * - `ledger/kept.json`, the ledger after `npm run permalinks` on the site's content
 * - `ledger/new.json`, the same if there was no ledger before
 */
const [checkout = '', name = '', out = ''] = process.argv.slice(2);
const LEDGER = 'permalinks.json';

const url = pathToFileURL(path.join(checkout, 'tests/sites.ts')).href;
const { buildSite, folderOf, secondEdition, sites } = (await import(url)) as typeof import('../sites.ts');
const site = [...sites, secondEdition].find((each) => each.name === name);
if (!site) throw new Error(`There is no site "${name}".`);
await buildSite(site);
cpSync(folderOf(site), path.join(out, 'site'), { recursive: true });
const content = path.resolve(checkout, site.content);
const copy = path.join(out, 'content');
mkdirSync(path.join(out, 'ledger'));
for (const from of ['kept', 'new']) {
  cpSync(content, copy, { recursive: true });
  if (from === 'new') rmSync(path.join(copy, LEDGER), { force: true });
  // `node --run` starts a script of package.json, wherever its file is.
  const { status, output } = spawnSync(process.execPath, ['--run', 'permalinks'], {
    cwd: checkout,
    env: { ...process.env, SITE_URL: '', ...site.env, ESSAY_CONTENT: copy },
  });
  const target = path.join(out, 'ledger', `${from}.json`);
  if (status === 0 && existsSync(path.join(copy, LEDGER))) cpSync(path.join(copy, LEDGER), target);
  else writeFileSync(target, output.join('').replaceAll(copy, site.name));
  rmSync(copy, { recursive: true });
}
