import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

/** The versions in package.json: 119 predates `light-dark()` (123); 109 predates nesting (112) and subgrid (117) too. */
export const OLD_VERSIONS = [119, 109] as const;

/** These builds run on Linux x64 only. */
export const canRunOldChromium = process.platform === 'linux' && process.arch === 'x64';

/**
 * Returns the path of an old Chromium. The first call downloads every version from the lockfile (115 MB); each version
 * unpacks to 160 MB. Two processes must not call this at once.
 * @throws Error when npm cannot install them
 */
export async function oldChromium(version: (typeof OLD_VERSIONS)[number]): Promise<string> {
  const packed = path.join(import.meta.dirname, `node_modules/chromium-${version}/bin/chromium.br`);
  const binary = packed.replace(/\.br$/, '');
  if (existsSync(binary)) return binary;
  if (!existsSync(packed)) {
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
    execFileSync('npm', args, { cwd: import.meta.dirname, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  // Renamed when complete, so that an interrupted run unpacks again.
  const partial = `${binary}.partial`;
  await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(partial, { mode: 0o755 }));
  await rename(partial, binary);
  return binary;
}
