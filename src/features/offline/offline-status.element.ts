import { format, formatNode, languageOf, tNode } from '#client/messages.ts';
import { setStored } from '#client/storage.ts';
import type { Values } from '#i18n/message.ts';
import type { BrowserMessage } from '#i18n/messages.ts';
import { bytesOf, type Edition, EDITION_PATH, saveFile, toMegabytes } from './edition.ts';
import { OFFLINE_DISABLED, registerWorker } from './save-site.ts';
import { deleteSaved, readSaved, type SavedFiles } from './saved-files.ts';

const scope = new URL(import.meta.env.BASE_URL.replace(/\/?$/, '/'), location.href).href;
/** Names of the buttons. */
type Action = 'save' | 'let-go';

/** Shows what is saved of the site on the device, and saves or removes it on request. */
class OfflineStatus extends HTMLElement {
  declare private listening: AbortController;

  connectedCallback() {
    const { signal } = (this.listening = new AbortController());
    this.hidden = false;
    if (!navigator.serviceWorker) return this.say(MESSAGES.cannotSave);
    const actions = { save: () => this.save(), 'let-go': () => this.removeSaved() };
    for (const [name, action] of Object.entries(actions)) {
      this.button(name as Action).addEventListener('click', () => void this.try(action), { signal });
    }
    void this.try(() => this.show());
    // On a first visit, the page saves the site by itself.
    void navigator.serviceWorker.ready.then(() => this.try(() => this.show()));
  }

  disconnectedCallback() {
    this.listening.abort();
  }

  private async show() {
    const saved = await readSaved(scope);
    const registration = await navigator.serviceWorker.getRegistration(scope);
    const worker = registration?.installing ?? registration?.waiting ?? registration?.active;
    if (!saved && worker && worker.state !== 'activated') return this.follow(worker);
    if (!saved) {
      const size = await wholeSize();
      return this.say(size ? [MESSAGES.notSavedHereOf, { size }] : MESSAGES.notSavedHere, 'save');
    }
    const { bytes, missing } = saved;
    const size = inMegabytes(bytes);
    if (missing.length > 0) {
      const all = inMegabytes(bytes + bytesOf(missing));
      return this.say([MESSAGES.readIsSaved, { size, all }], 'save', 'let-go');
    }
    this.say([MESSAGES.saved, { size, edition: this.dataset['edition']! }], 'let-go');
  }

  private async save() {
    disableOffline(false);
    const saved = await readSaved(scope);
    if (saved) return this.saveMissing(saved);
    this.say(MESSAGES.saving);
    const registration = await registerWorker();
    const { installing, active } = registration;
    if (installing) return this.follow(installing);
    // The worker is there, but what it saved is not.
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise((resolve) => port1.addEventListener('message', ({ data }) => resolve(data)));
    port1.start();
    active!.postMessage('save', [port2]);
    if (!(await answer)) throw new Error('not saved');
    await this.show();
  }

  /** Saves the files of a large essay that have not been read yet. */
  private async saveMissing({ cacheName, missing }: SavedFiles) {
    this.say(MESSAGES.saving);
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
    await this.show();
  }

  private async removeSaved() {
    try {
      await deleteSaved(scope);
    } catch {
      return this.say(MESSAGES.couldNotRemove, 'let-go');
    }
    const isRemembered = disableOffline(true);
    this.say(isRemembered ? MESSAGES.nothingSaved : MESSAGES.nothingSavedForNow, 'save');
  }

  /** Shows how saving a first edition ends. */
  private follow(worker: ServiceWorker) {
    this.say(MESSAGES.saving);
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') void this.try(() => this.show());
      if (worker.state === 'redundant') this.say(MESSAGES.couldNotSave, 'save');
    });
  }

  private async try(action: () => Promise<void>) {
    await action().catch(async () => {
      const saved = await readSaved(scope).catch(() => undefined);
      this.say(MESSAGES.couldNotSave, 'save', ...(saved ? (['let-go'] as const) : []));
    });
  }

  private say(said: BrowserMessage | [BrowserMessage, Values], ...offered: Action[]) {
    const status = this.querySelector<HTMLElement>('[role=status]')!;
    const hadFocus = this.contains(document.activeElement);
    status.replaceChildren(Array.isArray(said) ? formatNode(...said) : tNode(said));
    for (const name of ['save', 'let-go'] as const) this.button(name).hidden = !offered.includes(name);
    // A button that is hidden loses focus.
    if (hadFocus && !this.contains(document.activeElement?.closest('button:not([hidden])') ?? null)) status.focus();
  }

  private button(name: Action): HTMLButtonElement {
    return this.querySelector<HTMLButtonElement>(`[name=${name}]`)!;
  }
}

/** Stores whether nothing is to be saved. Returns whether that succeeded. */
function disableOffline(isDisabled: boolean): boolean {
  return setStored(OFFLINE_DISABLED, isDisabled ? 'let-go' : undefined);
}

/** Returns the size of what can be saved, or an empty string if it is unknown. */
async function wholeSize(): Promise<string> {
  try {
    const response = await fetch(scope + EDITION_PATH);
    const { must, may, rest } = (await response.json()) as Edition;
    return inMegabytes(bytesOf([...must, ...may, ...rest]));
  } catch {
    return '';
  }
}

function inMegabytes(bytes: number): string {
  return format(MESSAGES.megabytes, { n: toMegabytes(bytes, languageOf(MESSAGES.megabytes)) });
}

customElements.define('offline-status', OfflineStatus);
