import { parseArgs } from 'node:util';
import { secondEdition, sites } from '../sites.ts';
import { BuiltSite } from './built-site.ts';
import { Checkout } from './checkout.ts';
import { compareSites } from './compare-sites.ts';
import type { Finding } from './finding.ts';
import { comparePictures } from './pictures.ts';

/**
 * Builds the test sites at two commits and compares them, to show that a change of the code changes nothing in them:
 * files, HTML, ids, links, names, styles, inline scripts, ledgers, what search finds, and sizes. Each commit builds with
 * its own code, in a folder of its own; a commit's sites are kept in `node_modules/.cache/compare/`. Hashes in names,
 * digests and the tag of the index are left out. JavaScript files are compared by size only. Fails if anything but a
 * size differs, or if a page grew by more than the bytes allowed.
 */
const HELP = `npm run compare -- BEFORE [AFTER] [OPTIONS]

Builds the test sites at two commits and compares them. AFTER is the working tree by default.

  --site NAME         compare this site only; may be repeated
  --bytes N           bytes that a page may grow by, compressed (default: 30)
  --renamed OLD=NEW   treat a name in files and pages as another, such as a renamed chunk; may be repeated
  --screenshots       compare pictures of some pages too; writes those that differ to tests/.results/compare/`;

/** The most differences that are shown of each kind. */
const MOST_SHOWN = 8;
/** How much is shown of the output of a build that fails. */
const LAST_LINES = 20;
/** The most characters that are shown of a line. */
const WIDTH = 240;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    site: { type: 'string', multiple: true },
    bytes: { type: 'string', default: '30' },
    renamed: { type: 'string', multiple: true, default: [] },
    screenshots: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help || positionals.length === 0) {
  console.log(HELP);
  process.exit(values.help ? 0 : 1);
}

const before = new Checkout(positionals[0]);
const after = new Checkout(positionals[1]);
const all = [...sites, secondEdition];
const wanted = values.site ?? all.map(({ name }) => name);
const renamed = new Map(values.renamed.map((pair) => pair.split('=') as [string, string]));
let differences = 0;
for (const name of wanted) {
  for (const finding of await findingsOf(name)) {
    print(name, finding);
    differences += finding.differences.length;
  }
}
console.log(
  `${before.label} and ${after.label} compared (${wanted.join(', ')}): ${differences} difference${differences === 1 ? '' : 's'}`,
);
process.exitCode = differences > 0 ? 1 : 0;

async function findingsOf(name: string): Promise<Finding[]> {
  let folders: [string, string];
  try {
    folders = [await before.build(name), await after.build(name)];
  } catch (error) {
    const { message, cause } = error as Error;
    const lines = (cause as Error).message.split('\n').filter((line) => !/^\s*(at .*)?$/.test(line));
    return [{ kind: 'build', scope: message, differences: [lines.slice(-LAST_LINES)] }];
  }
  const [old, current] = [new BuiltSite(folders[0], renamed), new BuiltSite(folders[1], new Map())];
  const findings = compareSites(old, current, Number(values.bytes));
  return values.screenshots ? [...findings, ...(await comparePictures(name, ...folders))] : findings;
}

function print(site: string, { kind, scope, differences: found, notes = [] }: Finding) {
  const verdict = found.length > 0 ? `DIFFERENT: ${found.length}` : kind === 'sizes' ? 'reported' : 'equal';
  console.log(`${site.padEnd(15)} ${kind.padEnd(15)} ${verdict} (${scope})`);
  for (const line of found.slice(0, MOST_SHOWN).flat()) console.log(`    ${line.slice(0, WIDTH)}`);
  if (found.length > MOST_SHOWN) console.log(`    … and ${found.length - MOST_SHOWN} more`);
  for (const line of notes) console.log(`    ${line}`);
}
