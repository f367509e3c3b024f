import { readStored } from '#client/storage.ts';

/** The key under which something is stored if the reader wants nothing saved. */
export const OFFLINE_DISABLED = 'broadside-offline';

/** Announces a newer edition. */
let announce: (() => unknown) | undefined;

/**
 * Saves the site for reading offline. On a metered connection, or after removing what was saved, the reader has to ask
 * for it.
 *
 * @param loadNotice loads the notice of a newer edition, and the one that the site can be saved
 */
export function saveSite(loadNotice: () => Promise<unknown>) {
  const { serviceWorker, connection } = navigator as Navigator & { connection?: { saveData: boolean; type?: string } };
  if (!import.meta.env.OFFLINE || !serviceWorker) return;
  announce = loadNotice;
  if (readStored(OFFLINE_DISABLED)) return;
  if (!serviceWorker.controller && (connection?.saveData || connection?.type === 'cellular')) void loadNotice();
  else registerWorker().catch(() => {});
}

/** Registers the service worker, which saves the site. */
export async function registerWorker(): Promise<ServiceWorkerRegistration> {
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register(workerAddress());
  // A first edition is not an update.
  const announceUpdate = () => serviceWorker.controller && announce?.();
  // Only offline-notice.ts sets a state: that the reader has asked for a newer edition.
  if (registration.waiting || history.state) announceUpdate();
  registration.addEventListener('updatefound', announceUpdate);
  return registration;
}

let trusted: string | undefined;

/** Returns the one address that the page's policy allows for a worker. A page may create that policy only once. */
function workerAddress(): string {
  const address = `${import.meta.env.BASE_URL}service-worker.js`;
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  return (trusted ??=
    trustedTypes?.createPolicy('offline', { createScriptURL: () => address }).createScriptURL('') ?? address);
}

/** The part of Trusted Types (W3C) used here; what a policy returns is accepted in place of a string. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(): string }): { createScriptURL(input: string): string };
}
