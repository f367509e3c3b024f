import { cachePrefix } from './edition.ts';
import { FileDiffers } from './save-file.ts';

/** Why an edition cannot be saved, however often one tries. */
export interface SaveFailure {
  /** The SHA-256 of the edition's list, in base64. */
  edition: string;
  /** The file that the host changes or refuses; without one, there is no space. */
  path?: string;
}

/** How many failures are remembered: one for the edition that is read, and one for a newer one. */
const MOST = 2;

/**
 * Returns the failures that are remembered among the caches, the last one last.
 *
 * @param scope the address of the site, with a trailing slash
 */
export async function readFailures(scope: string): Promise<SaveFailure[]> {
  const response = await caches.match(addressOf(scope), { cacheName: cachePrefix(scope) });
  return response ? response.json() : [];
}

export async function writeFailures(scope: string, failures: SaveFailure[]) {
  const cache = await caches.open(cachePrefix(scope));
  await cache.put(addressOf(scope), new Response(JSON.stringify(failures.slice(-MOST))));
}

/** Returns what to remember about an error in saving an edition; nothing if trying again may help. */
export function failureOf(error: unknown, edition: string): SaveFailure | undefined {
  if (error instanceof FileDiffers) return { edition, path: error.path };
  return (error as Error).name === 'QuotaExceededError' ? { edition } : undefined;
}

function addressOf(scope: string): string {
  return `${scope}?failures`;
}
