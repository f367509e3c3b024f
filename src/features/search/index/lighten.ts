import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { gzipAsync } from '@gfx/zopfli';
import { build } from 'esbuild';
import { BUILD_TARGET } from '../../../baseline.ts';

/** What a page uses of Pagefind's JS API (pagefind.app/docs/api). */
const USED = 'export { init, options, search } from "pagefind"';

/** Pagefind's code with what a page uses of it, and without what it tells developers. */
export async function lightenCode(code: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: USED },
    bundle: true,
    format: 'esm',
    minify: true,
    target: BUILD_TARGET,
    // esbuild rewrites them for any browser that lacks the newest Unicode.
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
 * The same bytes in a gzip that is a twentieth smaller (Zopfli). It takes most of a second for the engine, which
 * changes only with Pagefind; so what came of it is kept.
 *
 * @param cache the folder it is kept in
 */
export async function lightenGzip(gzip: Uint8Array, cache: string): Promise<Uint8Array> {
  const key = createHash('sha256').update(JSON.stringify(ZOPFLI)).update(gzip).digest('hex');
  const file = path.join(cache, `${key}.gz`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return kept;
  const lighter = await gzipAsync(gunzipSync(gzip), ZOPFLI);
  await mkdir(cache, { recursive: true });
  // In one step, so that a build that is ended leaves no half of it.
  await writeFile(`${file}.${process.pid}`, lighter);
  await rename(`${file}.${process.pid}`, file);
  return lighter;
}
