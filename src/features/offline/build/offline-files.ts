import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { BUILD_TARGET } from '#baseline.ts';
import { EDITION_PATH, WORKER_PATH } from '#features/offline/edition.ts';
import { basePath, NOT_FOUND_PATH, NOT_SAVED_PATH } from '#routes.ts';
import { editionOf } from './edition-of.ts';

const PLACEHOLDER = 'EDITION_SHA256';
/** More spaces make it less likely that two editions have the same length; they compress to nothing. */
const MOST_SPACES = 2_000;

/**
 * Writes the list of all files of the built site, and the service worker that saves them; or, if nothing is to be
 * saved, a worker that removes what was. In dev nothing is saved, so that pages are always current.
 *
 * @param megabytes the largest site to save whole without being asked; undefined to save nothing
 * @param needsIndex returns whether search needs the index, which is not saved otherwise
 */
export function offlineFiles(megabytes: number | undefined, needsIndex: () => boolean): AstroIntegration {
  const isOn = megabytes !== undefined;
  let base = '/';
  return {
    name: 'offline-files',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        updateConfig({ vite: { define: { 'import.meta.env.OFFLINE': String(isOn && command === 'build') } } });
      },
      'astro:config:done': ({ config }) => {
        base = basePath(config.base);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          if (request.originalUrl?.split('?')[0] !== `${base}${WORKER_PATH}`) return next();
          const worker = compile('service-worker-off', { IS_RELOADING: 'true' });
          worker.then((code) => response.setHeader('content-type', 'text/javascript').end(code)).catch(next);
        });
      },
      'astro:build:done': async ({ dir }) => {
        if (!isOn) {
          await writeFile(new URL(WORKER_PATH, dir), await compile('service-worker-off', { IS_RELOADING: 'false' }));
          return;
        }
        const worker = await compile('service-worker', {
          EDITION_SHA256: JSON.stringify(PLACEHOLDER),
          NOT_SAVED_PATH: JSON.stringify(NOT_SAVED_PATH),
          NOT_FOUND_PATH: JSON.stringify(NOT_FOUND_PATH),
        });
        const site = {
          folder: fileURLToPath(dir),
          base,
          worker: sha256(worker),
          needsIndex: needsIndex(),
        };
        const edition = await editionOf(site, megabytes * 1e6);
        const list = pad(JSON.stringify(edition));
        await writeFile(new URL(EDITION_PATH, dir), list);
        await writeFile(new URL(WORKER_PATH, dir), pad(worker.replaceAll(PLACEHOLDER, sha256(list))));
      },
    },
  };
}

/** Bundles a file with everything it imports. */
async function compile(name: string, define: Record<string, string>): Promise<string> {
  const entry = fileURLToPath(new URL(`../worker/${name}.ts`, import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    target: BUILD_TARGET,
    write: false,
    define,
  });
  return outputFiles[0]!.text;
}

/**
 * Adds spaces to a file: as many as its digest says, so that editions differ in its length too. Some hosts and uploads
 * compare only the length and the date.
 */
function pad(text: string): string {
  const [high, low] = createHash('sha256').update(text).digest();
  return text + ' '.repeat((high! * 256 + low!) % MOST_SPACES);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
