import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { allSites, buildSites, essaySource, root } from './sites.ts';
import { type Tally, tallyLine } from './tally.ts';

/**
 * Runs all checks of the project, even after failures, and prints one line of totals at the end.
 * Usage: `node tests/run.ts [--full]`; `--full` runs the whole matrix, as `CI=true` does.
 */
async function runAll() {
  if (process.argv.includes('--full')) process.env['TEST_MATRIX'] = 'full';
  const total: Tally = { passed: 0, failed: 0, skipped: [] };
  for (const [name, step] of Object.entries(steps)) {
    const start = performance.now();
    console.log(`\n=== ${name}`);
    const { passed, failed, skipped } = await step();
    total.passed += passed;
    total.failed += failed;
    total.skipped.push(...skipped);
    console.log(`${tallyLine({ passed, failed, skipped })} (${Math.round((performance.now() - start) / 1000)} s)`);
  }
  console.log(`\n${tallyLine(total)}`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

const results = path.join(root, 'tests/.results');
// Node compiles each module once for all the processes that the checks start.
process.env['NODE_COMPILE_CACHE'] ??= path.join(root, 'tests/.sites/.compiled');

const steps: Record<string, () => Promise<Tally>> = {
  async 'lint and types'() {
    const passed = await Promise.all([runScript('lint'), runScript('types')]);
    return { passed: passed.filter(Boolean).length, failed: passed.filter((isOk) => !isOk).length, skipped: [] };
  },
  async units() {
    const file = path.join(results, 'units.json');
    const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
    return report(await run('vitest', 'run', '--config=tests/vitest.config.ts', ...reporters), file, readVitest);
  },
  async builds() {
    const failed = await buildSites(allSites);
    for (const [{ name }, output] of failed) console.log(`${name}: ${output}`);
    const skipped = essaySource ? [] : ['the authors’ text (ESSAY_SOURCE is not set)'];
    return { passed: allSites.length - failed.size, failed: failed.size, skipped };
  },
  async site() {
    const file = path.join(results, 'site.json');
    return report(await run('playwright', 'test', '--config=tests/playwright.config.ts'), file, readPlaywright);
  },
};

/** Runs a script of package.json. Prints its output if it fails. */
async function runScript(name: string): Promise<boolean> {
  const child = spawn(process.execPath, ['--run', name], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const [[status], ...output] = await Promise.all([once(child, 'exit'), text(child.stdout), text(child.stderr)]);
  if (status !== 0) console.log(`${name}:\n${output.join('')}`);
  return status === 0;
}

async function run(command: string, ...args: string[]): Promise<boolean> {
  const PATH = [path.join(root, 'node_modules/.bin'), process.env['PATH']].join(path.delimiter);
  const child = spawn(command, args, { cwd: root, env: { ...process.env, PATH }, stdio: ['ignore', 1, 2] });
  const [status] = await once(child, 'exit');
  return status === 0;
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

await runAll();
