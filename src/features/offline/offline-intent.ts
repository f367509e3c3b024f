import { load } from '../../components/load';
import { hasLetGo } from './let-go';
import notice from './offline-notice?worker&url';

/** `offline-save`: asks for the site to be saved; what it carries is given the registration that is on its way. */
export type SaveEvent = CustomEvent<(registration: Promise<ServiceWorkerRegistration>) => void>;

/**
 * Has the site saved once a page has loaded. A reader whose line is dear, or who has let go of what was saved, asks
 * for it themselves (SaveEvent). What is said of it is in a file of its own.
 */
export function keepOffline() {
  const { serviceWorker, connection } = navigator as Navigator & { connection?: { saveData: boolean; type?: string } };
  if (!import.meta.env.OFFLINE || !serviceWorker) return;
  const address = workerAddress();
  const save = async () => {
    const registration = await serviceWorker.register(address);
    // A first edition is not news.
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

/** The one address that the page's policy lets a worker have. */
function workerAddress(): string {
  const address = `${import.meta.env.BASE_URL}service-worker.js`;
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  return trustedTypes?.createPolicy('offline', { createScriptURL: () => address }).createScriptURL('') ?? address;
}

/** What is used of Trusted Types (W3C); what a policy gives is taken where a string is. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(): string }): { createScriptURL(input: string): string };
}
