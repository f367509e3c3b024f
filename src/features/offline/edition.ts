/** A file of an edition: its path below the site's, its SHA-256 in base64, and its size in bytes. */
export type EditionFile = [path: string, sha256: string, bytes: number];

/** The files of a built site, as the build lists them in `edition.json`. */
export interface Edition {
  /** A digest of the worker itself: a different worker makes a different edition. */
  worker: string;
  /** Files that are saved together or not at all. */
  must: EditionFile[];
  /** Files that may be missing. */
  may: EditionFile[];
  /** For an essay too large to save without being asked: files that are saved when they are read. */
  rest: EditionFile[];
  /** The page that follows a page of `rest`, by path. */
  next: Record<string, string>;
}

/** The paths of an edition's list and of the worker that saves it, below the site's path. */
export const EDITION_PATH = 'edition.json';
export const WORKER_PATH = 'service-worker.js';

export function bytesOf(files: EditionFile[]): number {
  return files.reduce((sum, [, , bytes]) => sum + bytes, 0);
}

/** Formats a size in megabytes with one decimal place, as the language writes it: "1,2" in Spanish. */
export function toMegabytes(bytes: number, language: string): string {
  return (bytes / 1e6).toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** Returns the prefix of the names of all caches of a site; another site on the same host has another one. */
export function cachePrefix(scope: string): string {
  return `broadside ${new URL(scope).pathname} `;
}

/** Deletes all caches of a site. */
export async function deleteCaches(scope: string) {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(cachePrefix(scope))).map((name) => caches.delete(name)));
}
