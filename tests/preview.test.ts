import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { astro, environment } from './fixtures/faults/own-project.ts';
import { root } from './sites.ts';

test('a preview shows the page of an address without its slash, and the error page for an unknown one', async () => {
  const dir = await mkdtemp(path.join(tmpdir(), 'broadside-preview-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  await mkdir(path.join(dir, '5'));
  await writeFile(path.join(dir, '5/index.html'), 'Five');
  await writeFile(path.join(dir, '404.html'), 'Come loose');

  const flags = ['--outDir', dir, '--host', '127.0.0.1', '--port', '0'];
  const server = spawn(process.execPath, [astro, 'preview', ...flags], { cwd: root, env: environment('content') });
  onTestFinished(async () => void (server.kill('SIGKILL') && (await once(server, 'exit'))));
  let printed = '';
  for (const output of [server.stdout, server.stderr]) output.on('data', (text) => (printed += String(text)));
  const origin = await vi.waitFor(
    () => {
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed) ?? [];
      expect(found, printed).toBeDefined();
      return found!;
    },
    { interval: 100, timeout: 50_000 },
  );

  const get = async (address: string) => {
    const response = await fetch(`${origin}/${address}`);
    return [response.status, await response.text()];
  };
  expect(await get('5')).toEqual([200, 'Five']);
  expect(await get('5/')).toEqual([200, 'Five']);
  expect(await get('nothing')).toEqual([404, 'Come loose']);
});
