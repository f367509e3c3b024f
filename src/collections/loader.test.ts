import { EventEmitter, once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { LoaderContext } from 'astro/loaders';
import { expect, onTestFinished, test } from 'vitest';
import { schemas } from '~/content.config.ts';
import { edited, writeEssay } from '../../tests/fixtures/faults/sound-essay.ts';
import { contentFolder } from './loader.ts';

test('in dev the last of several changes is read, also if the watcher tells of the first alone', async () => {
  const dir = await mkdtemp(path.join(tmpdir(), 'broadside-loader-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  await writeEssay(dir);
  const watcher = Object.assign(new EventEmitter(), { add: () => {} });
  const store = new EventEmitter();
  const context = { watcher, store: { clear: () => {}, set: (entry: object) => store.emit('set', entry) } };
  await contentFolder(dir, 'closing', schemas).load(context as unknown as LoaderContext);

  await writeEssay(dir, edited('closing.md', 'In the end', ''));
  watcher.emit('all', 'change', path.join(dir, 'closing.md'));
  await setTimeout(30);
  await writeEssay(dir, edited('closing.md', 'In the end', 'At last'));

  const [entry] = await once(store, 'set');
  expect(entry).toMatchObject({ data: { title: 'At last' } });
});
