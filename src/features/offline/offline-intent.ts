import { load } from '#client/load.ts';
import { hasLetGo } from './let-go.ts';
import notice from './offline-notice.ts?worker&url';

/** `offline-save`: requests that the site be saved. Its detail is a callback that receives the pending registration. */
export type SaveEvent = CustomEvent<(registration: Promise<ServiceWorkerRegistration>) => void>;

/**
 * Saves the site once a page has loaded. On a metered connection, or after removing what was saved, the reader has to
 * ask for it (SaveEvent). The notices are in a separate file.
 */
export function keepOffline() {
  const { serviceWorker, connection } = navigator as Navigator & { connection?: { saveData: boolean; type?: string } };
  if (!import.meta.env.OFFLINE || !serviceWorker) return;
  const address = workerAddress();
  const save = async () => {
    const registration = await serviceWorker.register(address);
    // A first edition is not an update.
    const sayNewer = () => serviceWorker.controller && load(notice);
    if (registration.waiting) void sayNewer();
    registration.addEventListener('updatefound', sayNewer);
    return registration;
  };
  addEventListener('offline-save', (event) => (event as SaveEvent).detail(save()));
  if (hasLetGo()) return;
  if (!serviceWorker.controller && (connection?.saveData || connection?.type === 'cellular')) void load(notice);
  else save().catch(() => {});
}

/** Returns the one address that the page's policy allows for a worker. */
function workerAddress(): string {
  const address = `${import.meta.env.BASE_URL}service-worker.js`;
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  return trustedTypes?.createPolicy('offline', { createScriptURL: () => address }).createScriptURL('') ?? address;
}

/** The part of Trusted Types (W3C) used here; what a policy returns is accepted in place of a string. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(): string }): { createScriptURL(input: string): string };
}
