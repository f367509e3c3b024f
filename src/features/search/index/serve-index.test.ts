import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, get as send, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serveIndex } from './serve-index.ts';

let dir: string;
let server: Server;
let tag: string;

beforeEach(async () => {
  tag = 'now';
  dir = await mkdtemp(path.join(tmpdir(), 'broadside-index-'));
  let answer: RequestListener;
  const use = (handler: (...args: unknown[]) => void) =>
    (answer = (request, response) =>
      handler(Object.assign(request, { originalUrl: request.url }), response, () => response.writeHead(418).end()));
  serveIndex({ config: { base: '/essay/' }, middlewares: { use } } as never, path.join(dir, 'pagefind'), () => tag);
  server = createServer((request, response) => answer(request, response)).listen(0);
});

afterEach(async () => {
  server.close();
  await rm(dir, { recursive: true });
});

async function get(address: string) {
  const response = await fetch(`http://localhost:${(server.address() as AddressInfo).port}${address}`);
  return [response.status, await response.text()];
}

/** Returns the status for an address sent exactly as given; `fetch` would resolve its dots. */
async function statusOf(address: string) {
  const asked = send({ port: (server.address() as AddressInfo).port, path: address });
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  response.resume();
  return response.statusCode;
}

test('without an index dev says how to make one', async () => {
  expect(await get('/essay/pagefind/notice.txt?ts=1')).toEqual([
    200,
    'There is no search index yet. Run "npm run build" once.',
  ]);
  expect(await get('/essay/pagefind/pagefind.js')).toEqual([404, '']);
});

test('dev serves the index of the last build and says when the text is newer; other addresses are Vite’s', async () => {
  await mkdir(path.join(dir, 'pagefind'));
  await writeFile(path.join(dir, 'pagefind/pagefind-entry.json'), '{"tag":"now"}');
  await writeFile(path.join(dir, 'secret.txt'), 'not of the index');
  expect(await get('/essay/pagefind/pagefind-entry.json')).toEqual([200, '{"tag":"now"}']);
  expect(await get('/essay/pagefind/notice.txt')).toEqual([200, '']);
  tag = 'later';
  expect((await get('/essay/pagefind/notice.txt'))[1]).toMatch(/^The search index is older than the text/);
  expect(await statusOf('/essay/pagefind/../secret.txt')).toBe(404);
  expect(await get('/essay/5/')).toEqual([418, '']);
});
