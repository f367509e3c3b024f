import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import {
  again,
  buildSite,
  earlier,
  earlierNext,
  essaySource,
  hostile,
  large,
  largeNext,
  nextEdition,
  nothingSaved,
  root,
  servedSites,
  type Site,
} from './sites.ts';
import { type Tally, tallyLine } from './tally.ts';

/** Runs all checks of the project, even after failures, and prints one line of totals at the end. */
function runAll() {
  const total: Tally = { passed: 0, failed: 0, skipped: [] };
  for (const [name, step] of Object.entries(steps)) {
    const start = performance.now();
    console.log(`\n=== ${name}`);
    const { passed, failed, skipped } = step();
    total.passed += passed;
    total.failed += failed;
    total.skipped.push(...skipped);
    console.log(`${tallyLine({ passed, failed, skipped })} (${Math.round((performance.now() - start) / 1000)} s)`);
  }
  console.log(`\n${tallyLine(total)}`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

const results = path.join(root, 'tests/.results');

const steps: Record<string, () => Tally> = {
  formatter: () => check('prettier', '--check', '--log-level=warn', '.'),
  linter: () => check('oxlint', '--deny-warnings'),
  types: () => check('astro', 'check', '--minimumFailingSeverity=hint'),
  'types of browser code': () => check('tsc', '--noEmit', '--project', 'tsconfig.browser.json'),
  'types of the worker': () => check('tsc', '--noEmit', '--project', 'src/features/offline/worker'),
  units() {
    const file = path.join(results, 'units.json');
    const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
    return report(run('vitest', 'run', '--config=tests/vitest.config.ts', ...reporters), file, readVitest);
  },
  builds() {
    const others = [nextEdition, large, largeNext, nothingSaved, earlier, earlierNext, hostile, again];
    const all = [...servedSites, ...others].map(built);
    const skipped = essaySource ? [] : ['the authors’ text (ESSAY_SOURCE is not set)'];
    return { passed: all.filter(Boolean).length, failed: all.filter((ok) => !ok).length, skipped };
  },
  site() {
    const file = path.join(results, 'site.json');
    return report(run('playwright', 'test', '--config=tests/playwright.config.ts'), file, readPlaywright);
  },
};

/** Runs a tool that counts as one check. */
function check(...command: [string, ...string[]]): Tally {
  const isOk = run(...command);
  return { passed: Number(isOk), failed: Number(!isOk), skipped: [] };
}

function run(command: string, ...args: string[]): boolean {
  const PATH = [path.join(root, 'node_modules/.bin'), process.env['PATH']].join(path.delimiter);
  const { status } = spawnSync(command, args, { cwd: root, env: { ...process.env, PATH }, stdio: ['ignore', 1, 2] });
  return status === 0;
}

function built(site: Site): boolean {
  try {
    buildSite(site);
    return true;
  } catch (error) {
    console.log(`${site.name}: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

/** Reads the counts from a runner's JSON report, then deletes it. A failed run without a failed test counts as one. */
function report(isOk: boolean, file: string, read: (json: string) => Tally): Tally {
  let tally: Tally = { passed: 0, failed: 0, skipped: [] };
  try {
    tally = read(readFileSync(file, 'utf8'));
  } catch (error) {
    console.log(`No report: ${String(error)}`);
  }
  rmSync(file, { force: true });
  return isOk && tally.passed > 0 ? tally : { ...tally, failed: Math.max(1, tally.failed) };
}

function readVitest(json: string): Tally {
  const { testResults } = JSON.parse(json) as { testResults: { assertionResults: VitestTest[] }[] };
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const count = (status: string) => tests.filter((test) => test.status === status).length;
  const skipped = tests.filter(({ status }) => !['passed', 'failed'].includes(status));
  return { passed: count('passed'), failed: count('failed'), skipped: skipped.map(({ fullName }) => fullName) };
}

function readPlaywright(json: string): Tally {
  const { suites, stats } = JSON.parse(json) as { suites: PlaywrightSuite[]; stats: Record<string, number> };
  const specs = suites.flatMap(function specsOf({ specs: own, suites: inner = [] }): PlaywrightSpec[] {
    return [...own, ...inner.flatMap(specsOf)];
  });
  const skipped = specs.filter(({ tests }) => tests.every(({ status }) => status === 'skipped'));
  const failed = (stats['unexpected'] ?? 0) + (stats['flaky'] ?? 0);
  return { passed: stats['expected'] ?? 0, failed, skipped: skipped.map(({ title }) => title) };
}

interface VitestTest {
  status: string;
  fullName: string;
}
interface PlaywrightSpec {
  title: string;
  tests: { status: string }[];
}
interface PlaywrightSuite {
  specs: PlaywrightSpec[];
  suites?: PlaywrightSuite[];
}

runAll();
