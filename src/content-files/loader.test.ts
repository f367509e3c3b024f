import { EventEmitter } from 'node:events';
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { LoaderContext } from 'astro/loaders';
import { expect, onTestFinished, test, vi } from 'vitest';
import { edited, writeEssay } from '../../tests/fixtures/faults/sound-essay.ts';
import { contentLoader } from './loader.ts';

test('in dev the last of several changes is read, also if the watcher tells of the first alone', async () => {
  const dir = await mkdtemp(path.join(tmpdir(), 'broadside-loader-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  await writeEssay(dir);
  const watcher = Object.assign(new EventEmitter(), { add: () => {} });
  const entries: object[] = [];
  const context = {
    watcher,
    meta: { set: () => {} },
    store: { clear: () => {}, set: (entry: object) => entries.push(entry) },
  };
  await contentLoader(dir, 'closing').load(context as unknown as LoaderContext);

  // Synchronous, so that both changes are made before anything is read, however busy the machine is.
  const save = (title: string) =>
    writeFileSync(path.join(dir, 'closing.md'), edited('closing.md', 'In the end', title)['closing.md']!);
  save('');
  watcher.emit('all', 'change', path.join(dir, 'closing.md'));
  await setTimeout(30);
  save('At last');

  await vi.waitFor(() => expect(entries.at(-1)).toMatchObject({ data: { title: 'At last' } }), 4000);
});
