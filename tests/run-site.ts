import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Site } from './sites.ts';

/** Builds the sites that the tests of one promise read, and runs these tests. */
const HELP = `npm run test:site -- NAME [SITE]

Tests one promise, on the sites of the fast selection or on one site.
NAME is a file of tests/site/ without .spec.ts; SITE is the name of a site in tests/sites.ts.`;

const folder = path.join(import.meta.dirname, 'site');
const names = globSync('*.spec.ts', { cwd: folder }).map((file) => file.replace('.spec.ts', ''));

const [name = '', site = ''] = process.argv.slice(2);
if (!names.includes(name)) stop(`${HELP}\n\nThe promises: ${names.toSorted().join(', ')}`);
// Read when sites.ts is imported.
process.env['TEST_SITE'] = site;
const sites = await import('./sites.ts');
const siteNames = sites.allSites.map((each) => each.name);
if (site && !siteNames.includes(site)) stop(`There is no site "${site}". The sites: ${siteNames.join(', ')}`);

const failed = await sites.buildSites(sitesIn(path.join(folder, `${name}.spec.ts`)));
for (const [{ name: broken }, output] of failed) console.error(`${broken}: ${output}`);
if (failed.size > 0) process.exit(1);
const playwright = path.join(sites.root, 'node_modules/@playwright/test/cli.js');
const options = [`--config=${path.join(sites.root, 'tests/playwright.config.ts')}`, '--reporter=list'];
const { status } = spawnSync(process.execPath, [playwright, 'test', ...options, `site/${name}.spec.ts`], {
  stdio: 'inherit',
});
process.exit(status ?? 1);

/** Returns the sites that a file imports, on their own or in a list. */
function sitesIn(file: string): Site[] {
  const [, imported = ''] = /import \{([^}]*)\} from '\.\.\/sites\.ts'/.exec(readFileSync(file, 'utf8')) ?? [];
  const exports = imported.split(',').map((each) => each.trim().replace(/ as .*/, ''));
  const values = exports.flatMap((each) => (sites as Record<string, unknown>)[each]);
  return sites.allSites.filter((each) => values.includes(each));
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
