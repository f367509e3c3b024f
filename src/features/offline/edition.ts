/** A file of an edition: its path below the site's, the SHA-256 of its bytes in base64, and how many bytes it has. */
export type EditionFile = [path: string, sha256: string, bytes: number];

/** All that a built site consists of, as the build lists it in `edition.json`. */
export interface Edition {
  /** A digest of the worker itself: another worker is another edition. */
  worker: string;
  /** What is saved together, or not at all. */
  must: EditionFile[];
  /** What may be missing. */
  may: EditionFile[];
  /** Of an essay too large to be saved unasked, what is saved once it is read. */
  rest: EditionFile[];
  /** The page that follows a page of `rest`, by their paths. */
  next: Record<string, string>;
}

/** Where the list of an edition and the worker that saves it stand, below the site's path. */
export const EDITION_PATH = 'edition.json';
export const WORKER_PATH = 'service-worker.js';

export function bytesOf(files: EditionFile[]): number {
  return files.reduce((sum, [, , bytes]) => sum + bytes, 0);
}

/** How the names of all caches of a site begin; another site at the same host has others. */
export function cachePrefix(scope: string): string {
  return `broadside ${new URL(scope).pathname} `;
}

/**
 * Saves a file of an edition, and no other than that: what the host has of another edition, or has changed, is refused.
 *
 * @throws TypeError when the file cannot be had as it was built; QuotaExceededError when there is no room
 */
export async function saveFile(cache: Cache, scope: string, [path, sha256]: EditionFile) {
  const response = await fetch(scope + path, { integrity: `sha256-${sha256}`, cache: 'no-cache' });
  // Anew, since one that came by way of another address is not taken for a page.
  await cache.put(scope + path, new Response(response.body, { headers: response.headers }));
}
