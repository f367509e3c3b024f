import { bytesOf, type Edition, EDITION_PATH, saveFile } from './edition';
import { deleteKept, type Kept, readKept } from './kept';
import { setLetGo } from './let-go';
import type { SaveEvent } from './offline-intent';

const scope = new URL(import.meta.env.BASE_URL.replace(/\/?$/, '/'), location.href).href;
/** Names of the buttons. */
type Action = 'save' | 'let-go';

/** Says what of the site is on the device; saves it, and lets go of it, when it is asked to. */
class OfflineStatus extends HTMLElement {
  #listening = new AbortController();

  connectedCallback() {
    const { signal } = (this.#listening = new AbortController());
    this.hidden = false;
    if (!navigator.serviceWorker) return this.#say('This browser cannot save pages for reading offline.');
    const actions = { save: () => this.#save(), 'let-go': () => this.#letGo() };
    for (const [name, action] of Object.entries(actions)) {
      this.#button(name as Action).addEventListener('click', () => void this.#try(action), { signal });
    }
    void this.#try(() => this.#show());
    // On a first visit the page asks for it by itself.
    void navigator.serviceWorker.ready.then(() => this.#try(() => this.#show()));
  }

  disconnectedCallback() {
    this.#listening.abort();
  }

  async #show() {
    const kept = await readKept(scope);
    const registration = await navigator.serviceWorker.getRegistration(scope);
    const worker = registration?.installing ?? registration?.waiting ?? registration?.active;
    if (!kept && worker && worker.state !== 'activated') return this.#follow(worker);
    if (!kept) return this.#say(`Not saved on this device${await wholeSize()}.`, 'save');
    const { bytes, missing } = kept;
    if (missing.length > 0) {
      const all = inMegabytes(bytes + bytesOf(missing));
      return this.#say(`What you have read is saved for offline: ${inMegabytes(bytes)} of ${all}.`, 'save', 'let-go');
    }
    this.#say(`Saved for offline: ${inMegabytes(bytes)}, ${this.dataset['edition']}.`, 'let-go');
  }

  async #save() {
    setLetGo(false);
    const kept = await readKept(scope);
    if (kept) return this.#saveMissing(kept);
    this.#say('Saving …');
    const registration = await register();
    const { installing, active } = registration;
    if (installing) return this.#follow(installing);
    // The worker is there, and what it saved is not.
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise((resolve) => port1.addEventListener('message', ({ data }) => resolve(data)));
    port1.start();
    active!.postMessage('save', [port2]);
    if (!(await answer)) throw new Error('not saved');
    await this.#show();
  }

  /** Saves all of a large essay that has not been read yet. */
  async #saveMissing({ cacheName, missing }: Kept) {
    this.#say('Saving …');
    const progress = this.querySelector('progress')!;
    progress.hidden = false;
    try {
      const cache = await caches.open(cacheName);
      for (const [i, file] of missing.entries()) {
        await saveFile(cache, scope, file);
        progress.value = (i + 1) / missing.length;
      }
    } finally {
      progress.hidden = true;
    }
    await this.#show();
  }

  async #letGo() {
    await deleteKept(scope);
    const isRemembered = setLetGo(true);
    const again = isRemembered ? '' : ' This browser remembers no choice: your next visit saves it again.';
    this.#say(`Nothing is saved on this device any more.${again}`, 'save');
  }

  /** Says how the saving of a first edition ends. */
  #follow(worker: ServiceWorker) {
    this.#say('Saving …');
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') void this.#try(() => this.#show());
      if (worker.state === 'redundant') this.#say(NOT_SAVED, 'save');
    });
  }

  async #try(action: () => Promise<void>) {
    await action().catch(async () => {
      const kept = await readKept(scope).catch(() => undefined);
      this.#say(NOT_SAVED, 'save', ...(kept ? (['let-go'] as const) : []));
    });
  }

  #say(words: string, ...offered: Action[]) {
    const status = this.querySelector<HTMLElement>('[role=status]')!;
    const hadFocus = this.contains(document.activeElement);
    status.textContent = words;
    for (const name of ['save', 'let-go'] as const) this.#button(name).hidden = !offered.includes(name);
    // A button that goes takes the focus with it.
    if (hadFocus && !this.contains(document.activeElement?.closest('button:not([hidden])') ?? null)) status.focus();
  }

  #button(name: Action): HTMLButtonElement {
    return this.querySelector<HTMLButtonElement>(`[name=${name}]`)!;
  }
}

const NOT_SAVED =
  'It could not be saved: there may be no network or no room on the device, or the pages were changed on their way.';
/** Milliseconds after which a page that has not loaded yet is asked again. */
const PAUSE = 200;

/** Has the page register its worker; the page listens once it has loaded. */
async function register(): Promise<ServiceWorkerRegistration> {
  for (;;) {
    const coming: Promise<ServiceWorkerRegistration>[] = [];
    const detail: SaveEvent['detail'] = (registration) => coming.push(registration);
    dispatchEvent(new CustomEvent('offline-save', { detail }));
    if (coming[0]) return coming[0];
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** How much there is to save, where that can be known: ": 0.6 MB". */
async function wholeSize(): Promise<string> {
  try {
    const response = await fetch(scope + EDITION_PATH);
    const { must, may, rest } = (await response.json()) as Edition;
    return `: ${inMegabytes(bytesOf([...must, ...may, ...rest]))}`;
  } catch {
    return '';
  }
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

customElements.define('offline-status', OfflineStatus);
