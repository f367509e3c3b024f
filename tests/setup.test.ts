import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { root } from './sites.ts';

/** Stands in for npm: records each call, and with `ci` brings the Node.js that runs it. */
const NPM = `
import { appendFileSync, cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
const [command] = process.argv.slice(2);
appendFileSync(process.env.LOG, command + ' with ' + process.execPath + '\\n');
if (command === 'ci' && process.env.BRINGS) {
  const folder = 'node_modules/' + process.env.BRINGS;
  mkdirSync(folder + '/bin', { recursive: true });
  writeFileSync(folder + '/package.json', '{}');
  if (process.env.BRINGS_BROKEN) writeFileSync(folder + '/bin/node', 'not a program');
  else symlinkSync(process.execPath, folder + '/bin/node');
}
mkdirSync('node_modules', { recursive: true });
if (process.env.FAILS) process.exit(1);
`;

const platform = process.platform === 'win32' ? 'win' : process.platform;
const nodePackage = `node-${platform}-${process.arch}`;

let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'broadside-setup-'));
  await mkdir(path.join(dir, '.node'));
  await cp(path.join(root, '.node/setup.mjs'), path.join(dir, '.node/setup.mjs'));
  await writeFile(path.join(dir, 'npm.mjs'), NPM);
  await writeProject({ needs: 24 });
  return () => rm(dir, { recursive: true });
});

test('a Node.js that is new enough installs the packages, once', async () => {
  expect(setUp()).toEqual({ status: 0, stderr: '' });
  expect(await calls()).toEqual([`install with ${process.execPath}`]);
  expect(setUp()).toEqual({ status: 0, stderr: '' });
  expect(await calls()).toHaveLength(1);
});

test('packages are installed again after an update of the lockfile', async () => {
  setUp();
  await writeFile(path.join(dir, 'package-lock.json'), '{ "newer": true }');
  setUp();
  expect(await calls()).toHaveLength(2);
});

test('packages are installed again after an installation that failed', async () => {
  const lock = path.join(dir, 'package-lock.json');
  setUp();
  await writeFile(lock, '{ "newer": true }');
  expect(setUp({ FAILS: '1' })).toEqual({
    status: 1,
    stderr: 'npm could not install the packages; see above for the reason.\n',
  });
  await writeFile(lock, JSON.stringify({}));
  setUp();
  expect(await calls()).toHaveLength(3);
});

test('npm brings a Node.js in place of one that is too old, and the packages are installed with it', async () => {
  await writeProject({ needs: 999 });
  const { status, stderr } = setUp({ BRINGS: nodePackage });
  expect([status, stderr]).toEqual([
    0,
    `Broadside runs on Node.js 999 or newer; this is ${process.version}. npm brings ${process.version}.\n`,
  ]);
  const brought = path.join(dir, 'node_modules/.node/node_modules', nodePackage, 'bin/node');
  expect(await calls()).toEqual([`ci with ${process.execPath}`, `install with ${process.execPath}`]);
  const link = path.join(dir, 'node_modules/.bin/node');
  expect(path.resolve(path.dirname(link), await readlink(link))).toBe(brought);
});

test.each([
  [
    'npm has no Node.js for this system',
    {},
    'node-other-system',
    `npm has none for this system (${platform}-${process.arch}).`,
  ],
  ['the download fails', {}, nodePackage, 'npm could not download one.'],
  [
    'what npm brings does not run',
    { BRINGS: nodePackage, BRINGS_BROKEN: '1' },
    nodePackage,
    `The one that npm brings does not run on this system (${platform}-${process.arch}).`,
  ],
])('if %s, one sentence says what to do', async (_case, env, name, reason) => {
  await writeProject({ needs: 999, name });
  const { status, stderr } = setUp(env);
  expect([status, stderr.split('\n').filter((line) => !/npm brings v/.test(line))]).toEqual([
    1,
    [
      `Broadside needs Node.js 999 or newer; this is ${process.version}. ${reason} ` +
        'Install Node.js 999 from https://nodejs.org/, then run the command again.',
      '',
    ],
  ]);
  expect(existsSync(path.join(dir, 'node_modules/.bin/node'))).toBe(false);
});

test('without npm, a sentence names it', () => {
  expect(setUp({ npm_execpath: '' })).toEqual({
    status: 1,
    stderr: 'Run this command with npm, such as "npm start".\n',
  });
});

test('npm has a Node.js for each usual system', async () => {
  const { optionalDependencies } = JSON.parse(await readFile(path.join(root, '.node/package.json'), 'utf8')) as {
    optionalDependencies: Record<string, string>;
  };
  const systems = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win-x64', 'win-arm64'];
  for (const system of systems) {
    const names = Object.keys(optionalDependencies).filter((name) => name.endsWith(`-${system}`));
    expect(names).toHaveLength(1);
    expect(Number.parseInt(optionalDependencies[names[0]!]!, 10)).toBeGreaterThanOrEqual(24);
  }
});

test('lockfiles name no registry', async () => {
  for (const file of ['package-lock.json', '.node/package-lock.json']) {
    expect(await readFile(path.join(root, file), 'utf8')).not.toMatch(/"resolved": "http/);
  }
});

/** Writes a project that needs a version of Node.js, and for which npm brings the one that runs the tests. */
async function writeProject({ needs, name = nodePackage }: { needs: number; name?: string }) {
  await write('package.json', { engines: { node: `>=${needs}` } });
  await write('package-lock.json', {});
  await write('.node/package.json', { optionalDependencies: { [name]: process.version.slice(1) } });
  await write('.node/package-lock.json', {});
}

function write(file: string, data: object) {
  return writeFile(path.join(dir, file), JSON.stringify(data));
}

function setUp(env: Record<string, string> = {}) {
  const { status, stderr } = spawnSync(process.execPath, [path.join(dir, '.node/setup.mjs')], {
    encoding: 'utf8',
    env: {
      ...process.env,
      npm_execpath: path.join(dir, 'npm.mjs'),
      npm_config_user_agent: 'npm/11',
      LOG: path.join(dir, 'log'),
      ...env,
    },
  });
  return { status, stderr };
}

async function calls(): Promise<string[]> {
  return (await readFile(path.join(dir, 'log'), 'utf8')).trim().split('\n');
}
