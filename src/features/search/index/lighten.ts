import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { BUILD_TARGET } from '#baseline.ts';

/** The part of Pagefind's JS API that pages use (pagefind.app/docs/api). */
const USED = 'export { init, options, search } from "pagefind"';

/** Bundles the part of Pagefind's code that pages use, without its console messages for developers. */
export async function lightenCode(code: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: USED },
    bundle: true,
    format: 'esm',
    minify: true,
    target: BUILD_TARGET,
    // Otherwise esbuild rewrites these for every browser that lacks the newest Unicode.
    supported: { 'regexp-unicode-property-escapes': true },
    drop: ['console'],
    write: false,
    plugins: [
      {
        name: 'pagefind',
        setup(bundle) {
          bundle.onResolve({ filter: /^pagefind$/ }, () => ({ path: 'pagefind', namespace: 'pagefind' }));
          bundle.onLoad({ filter: /./, namespace: 'pagefind' }, () => ({ contents: code }));
        },
      },
    ],
  });
  return outputFiles[0]!.text;
}

const ZOPFLI = { numiterations: 5 };

/**
 * Recompresses gzip data with Zopfli, which makes it 5% smaller. The engine takes most of a second and changes only
 * with Pagefind, so the result is cached.
 *
 * @param cache the folder for cached results
 */
export async function lightenGzip(gzip: Uint8Array, cache: string): Promise<Uint8Array> {
  const key = createHash('sha256').update(JSON.stringify(ZOPFLI)).update(gzip).digest('hex');
  const file = path.join(cache, `${key}.gz`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return kept;
  const { gzipAsync } = await loadZopfli();
  const lighter = await gzipAsync(gunzipSync(gzip), ZOPFLI);
  await mkdir(cache, { recursive: true });
  // Atomic, so that an interrupted build leaves no partial file.
  await writeFile(`${file}.${process.pid}`, lighter);
  await rename(`${file}.${process.pid}`, file);
  return lighter;
}

/** Loads Zopfli without the handlers it adds to the process, which would print its code with any later error. */
async function loadZopfli() {
  const events = ['uncaughtException', 'unhandledRejection'] as const;
  const before = events.map((event) => process.rawListeners(event));
  const zopfli = await import('@gfx/zopfli');
  for (const [index, event] of events.entries()) {
    const added = process.rawListeners(event).filter((listener) => !before[index]!.includes(listener));
    for (const listener of added) process.off(event, listener as () => void);
  }
  return zopfli;
}
