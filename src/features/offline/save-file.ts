import type { EditionFile } from './edition.ts';

/** Says that the host does not deliver a file as it was built. */
export class FileDiffers extends Error {
  /** The file's path below the site's. */
  readonly path: string;
  /** The SHA-256, in base64, of what the host delivers. */
  readonly sha256: string;

  constructor(path: string, sha256: string) {
    super(path);
    this.path = path;
    this.sha256 = sha256;
  }
}

/**
 * Fetches a file of an edition.
 *
 * @throws FileDiffers if the host has it from another edition, changes it or refuses it; another error if the network
 * or the host is out of order
 */
export async function fetchFile(scope: string, [path, sha256]: EditionFile): Promise<Response> {
  let found = '';
  // A host that names all versions of a file alike makes the browser answer the first request with an old one.
  for (const cache of ['no-cache', 'reload'] as const) {
    const response = await fetch(scope + path, { cache });
    // 429, which asks for patience, and errors of the host.
    if (response.status >= 429) throw new Error(path);
    const bytes = await response.arrayBuffer();
    found = btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))));
    // A new response, since browsers reject a redirected one for a page.
    if (response.ok && found === sha256) return new Response(bytes, { headers: response.headers });
  }
  throw new FileDiffers(path, found);
}

/**
 * Saves a file of an edition.
 *
 * @throws QuotaExceededError if there is no space; otherwise as `fetchFile()` does
 */
export async function saveFile(cache: Cache, scope: string, file: EditionFile) {
  await cache.put(scope + file[0], await fetchFile(scope, file));
}
