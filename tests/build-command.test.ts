import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { root } from './sites.ts';

/**
 * Stands in for Astro: writes a page, half of it at first, and records when it begins and ends. The options say what
 * goes wrong.
 */
const ASTRO = `
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
const [command, ...args] = process.argv.slice(2);
if (command === 'preview') console.log('Serving');
else {
  const out = args[args.indexOf('--outDir') + 1];
  mkdirSync(out, { recursive: true });
  writeFileSync(out + '/index.html', 'half');
  appendFileSync('log', '(');
  await new Promise((resolve) => setTimeout(resolve, args.includes('--slow') ? 30_000 : 300));
  if (args.includes('--broken')) process.exit(1);
  writeFileSync(out + '/index.html', 'new');
  appendFileSync('log', ')');
}`;

let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'broadside-build-'));
  for (const folder of ['node_modules/astro/bin', 'dist', '.astro'])
    await mkdir(path.join(dir, folder), { recursive: true });
  await writeFile(path.join(dir, 'node_modules/astro/bin/astro.mjs'), ASTRO);
  await writeFile(path.join(dir, 'dist/index.html'), 'old');
  return () => rm(dir, { recursive: true });
});

test('a build replaces the site when it is whole', async () => {
  expect(await finish(command('build'))).toEqual({ status: 0, printed: 'The site is in dist/.\n' });
  expect(await page()).toBe('new');
});

test('a build that fails leaves the site as it was', async () => {
  expect(await finish(command('build', '--broken'))).toEqual({ status: 1, printed: '' });
  expect(await page()).toBe('old');
});

test('a build that is interrupted leaves the site as it was, and the next one does not wait for it', async () => {
  const child = command('build', '--slow');
  await vi.waitFor(async () => expect(await log()).toBe('('), { timeout: 20_000 });
  // As Ctrl+C does, to the command and to Astro.
  process.kill(-child.pid!, 'SIGINT');
  expect((await finish(child)).status).not.toBe(0);
  expect(await page()).toBe('old');
  expect((await finish(command('build'))).status).toBe(0);
  expect(await page()).toBe('new');
});

test('a build whose process was killed does not keep the next one waiting', async () => {
  const child = command('build', '--slow');
  await vi.waitFor(async () => expect(await log()).toBe('('), { timeout: 20_000 });
  process.kill(-child.pid!, 'SIGKILL');
  await once(child, 'exit');
  expect((await finish(command('build'))).status).toBe(0);
});

test('two builds at once take turns', async () => {
  const results = await Promise.all([finish(command('build')), finish(command('build'))]);
  expect(results.map(({ status }) => status)).toEqual([0, 0]);
  expect(results.map(({ printed }) => printed).join('')).toMatch(
    /Waiting for another build of this site \(process \d+\)/,
  );
  expect(await log()).toBe('()()');
});

test('a second start builds, and names the server that is running', async () => {
  const server = createServer((_request, response) => response.end()).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address?.port}`;
  await writeFile(path.join(dir, '.astro/preview.json'), JSON.stringify({ url, pid: process.pid }));
  const { status, printed } = await finish(command('serve'));
  expect([status, printed]).toEqual([0, expect.stringContaining(`The server at ${url} shows the new site.`)]);
  expect(await page()).toBe('new');
});

test('a start after a server that has ended serves the site', async () => {
  const gone = { url: 'http://127.0.0.1:9', pid: process.pid };
  await writeFile(path.join(dir, '.astro/preview.json'), JSON.stringify(gone));
  expect((await finish(command('serve'))).printed).toContain('Serving');
});

/** Starts a command in a project of its own, and as a group of processes, as a terminal does. */
function command(name: string, ...args: string[]): ChildProcess {
  return spawn(process.execPath, [path.join(root, `src/commands/${name}.ts`), ...args], {
    cwd: dir,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function finish(child: ChildProcess) {
  const [printed, [status]] = await Promise.all([text(child.stdout!), once(child, 'exit')]);
  return { status: status as number, printed };
}

function page(): Promise<string> {
  return readFile(path.join(dir, 'dist/index.html'), 'utf8');
}

function log(): Promise<string> {
  return readFile(path.join(dir, 'log'), 'utf8');
}
