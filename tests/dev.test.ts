import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { astro, copyProject, environment } from './fixtures/faults/own-project.ts';
import { type Changes, edited, file, writeEssay } from './fixtures/faults/sound-essay.ts';
import { isFullMatrix } from './matrix.ts';

const MINUTE = 60_000;
/** How often and for how long to poll a page, in milliseconds. */
const patience = { interval: 100, timeout: MINUTE };

const numberAsTitle = edited('points/02-piers.md', 'title: Piers', 'title: 1984');
const titleError = 'points/02-piers.md:3 title: found 1984. Put quotes around the heading of the point.';
const replyToNobody = { 'comments/birch.md': file('replyTo: nobody') };
const replyError =
  'comments/birch.md:2 replyTo: no comment is named "nobody". ' +
  'Write the name of a file in comments/ without .md, in quotes if it begins with 0.';

let dir: string;
let server: ChildProcess;
let browser: Awaited<ReturnType<typeof open>>;
let printed = '';
let host: string;

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'broadside-dev-'));
  await copyProject(path.join(dir, 'project'));
  await save({ ...numberAsTitle, ...replyToNobody });
  const port = await freePort();
  // The server exits when its stdin closes, so it never outlives a test.
  const leash = 'data:text/javascript,process.stdin.on("end", () => process.exit()).resume()';
  server = spawn(
    process.execPath,
    ['--import', leash, astro, 'dev', '--host', '127.0.0.1', '--port', port, '--ignore-lock'],
    {
      cwd: path.join(dir, 'project'),
      env: environment(path.join(dir, 'essay')),
    },
  );
  for (const output of [server.stdout, server.stderr]) output?.on('data', (text) => (printed += String(text)));
  await vi.waitFor(() => expect(printed).toContain('watching for file changes'), patience);
  host = `127.0.0.1:${port}`;
  browser = await open(host);
}, 2 * MINUTE);

afterAll(async () => {
  browser?.close();
  if (server?.exitCode === null && server.kill('SIGKILL')) await once(server, 'exit');
  await rm(dir, { recursive: true, force: true });
});

test('an open page shows all errors, follows each mending, and shows new errors', { timeout: 4 * MINUTE }, async () => {
  await expect.poll(browser.shown, patience).toEqual({ status: 500, text: report(replyError, titleError) });

  await saveUntil({ status: 500, text: report(titleError) }, numberAsTitle);
  await saveUntil(page('A pier stands alone.'));
  await saveUntil(page('A pillar stands alone.'), edited('points/02-piers.md', 'A pier', 'A pillar'));
  await saveUntil({ status: 500, text: report(replyError) }, { 'points/03-rails.md': undefined, ...replyToNobody });

  for (let i = 0; i < (isFullMatrix ? 5 : 2); i++) {
    await save({ ...replyToNobody, 'comments/ash.md': undefined });
    await save();
  }
  await saveUntil(page('A pier stands alone.'));
  expect(server.exitCode).toBeNull();
});

test('what a build saved at the same address is removed, and the page is reloaded', async () => {
  const worker = await (await fetch(`http://${host}/service-worker.js`)).text();
  expect(worker).toMatch(/caches\.delete.*unregister.*navigate/s);
});

test('an address without its slash shows its page, and an unknown one says that there is none', async () => {
  await save();
  await expect.poll(async () => (await get('1')).text, patience).toContain('An arch holds because it falls.');
  expect(await get('nothing')).toEqual({ status: 404, text: expect.stringContaining('This sheet has come loose') });
});

test('the terminal shows no stack of an error in the content, and no warning about what an essay may lack', async () => {
  await save({ 'closing.md': undefined, 'comments/ash.md': undefined, 'comments/birch.md': undefined });
  const text = async () => (await get('')).text;
  await expect.poll(text, patience).not.toContain('href="#closing"');
  // Until the edit has reached Astro's store, Astro may warn about what is gone.
  const before = printed.length;
  expect((await get('about')).status).toBe(200);
  expect(printed).toContain(titleError);
  expect(printed.slice(before)).not.toContain('does not exist or is empty');
  expect(printed).not.toMatch(/\.md:\d.*\n+ +(at |Stack)/);
});

test('an essay without comments has no page of them, but says where to send the first', async () => {
  const to = 'commentsTo: mailto:a@b.example';
  await save({
    ...edited('essay.md', 'language: en', `language: en\n${to}`),
    'comments/ash.md': undefined,
    'comments/birch.md': undefined,
  });
  for (const address of ['', '1/']) {
    const text = async () => (await get(address)).text;
    await expect.poll(text, patience).toMatch(/href="mailto:a@b.example"[^>]*>Send a comment</);
    expect((await text()).includes('href="/comments/')).toBe(false);
  }
  expect((await get('comments/')).status).toBe(404);
});

/**
 * Saves the essay and waits until the browser shows the result. If it does not, saves once more, as an author would:
 * Astro keeps the old store if a page was being rendered while the new one was written.
 */
async function saveUntil(shown: { status: number; text: unknown }, changes?: Changes) {
  await save(changes);
  const isShown = () => expect.poll(browser.shown, patience).toEqual(shown);
  await isShown().catch(async () => {
    await save(changes);
    await isShown();
  });
}

function save(changes?: Changes): Promise<void> {
  return writeEssay(path.join(dir, 'essay'), changes);
}

async function get(address: string) {
  const response = await fetch(`http://${host}/${address}`);
  return { status: response.status, text: await response.text() };
}

function page(words: string) {
  return { status: 200, text: expect.stringContaining(`>${words}`) };
}

function report(...errors: string[]): string {
  const count = errors.length === 1 ? '1 error' : `${errors.length} errors`;
  return [`${count} in ${path.join(dir, 'essay')}:`, ...errors.map((error) => `  ${error}`)].join('\n');
}

/**
 * Opens the first page as a browser does: reloads it when the server asks, and shows the server's message for an
 * error.
 */
async function open(address: string) {
  let loading = new AbortController();
  let status = 0;
  let text = '';
  const load = async () => {
    loading.abort();
    const { signal } = (loading = new AbortController());
    try {
      const response = await fetch(`http://${address}/`, { signal });
      const html = await response.text();
      status = response.status;
      if (status === 200) text = html;
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  };
  const client = await (await fetch(`http://${address}/@vite/client`)).text();
  const token = /wsToken = "([^"]+)"/.exec(client)?.[1];
  const socket = new WebSocket(`ws://${address}/?token=${token}`, 'vite-hmr');
  socket.addEventListener('message', ({ data }) => {
    const { type, err } = JSON.parse(String(data)) as { type: string; err?: { message: string } };
    if (type === 'full-reload') void load();
    if (type === 'error') text = err?.message.replaceAll('&quot;', '"') ?? '';
  });
  await once(socket, 'open');
  await load();
  return { shown: () => ({ status, text }), close: () => (socket.close(), loading.abort()) };
}

async function freePort(): Promise<string> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return String(typeof address === 'object' && address?.port);
}
