import { format, formatNode, languageOf, tNode } from '#client/messages.ts';
import { setStored } from '#client/storage.ts';
import type { Values } from '#i18n/message.ts';
import type { BrowserMessage } from '#i18n/messages.ts';
import { bytesOf, type Edition, EDITION_PATH, toMegabytes } from './edition.ts';
import { failureOf, readFailures, type SaveFailure, writeFailures } from './save-failure.ts';
import { saveFile } from './save-file.ts';
import { OFFLINE_DISABLED, registerWorker } from './save-site.ts';
import { deleteSaved, readSaved, type SavedFiles } from './saved-files.ts';

const scope = new URL(import.meta.env.BASE_URL.replace(/\/?$/, '/'), location.href).href;
/** Names of the buttons. */
type Action = 'save' | 'let-go';
/** A message, with its values if it has any. */
type Said = BrowserMessage | [BrowserMessage, Values];

/** Shows what is saved of the site on the device, and saves or removes it on request. */
class OfflineStatus extends HTMLElement {
  declare private listening: AbortController;
  /** Whether the reader has removed what was saved, and what was said about that stays. */
  declare private isRemoved: boolean | undefined;
  /** Changes whenever something is said or about to be, so that what was read before is not said after it. */
  declare private turn: number;

  connectedCallback() {
    this.turn ??= 0;
    const { signal } = (this.listening = new AbortController());
    this.hidden = false;
    if (!navigator.serviceWorker) return this.say([MESSAGES.cannotSave]);
    const actions = { save: () => this.save(), 'let-go': () => this.removeSaved() };
    for (const [name, action] of Object.entries(actions)) {
      this.button(name as Action).addEventListener('click', () => void this.try(action), { signal });
    }
    void this.try(() => this.show());
    // On a first visit, the page saves the site by itself. A worker also says when it has saved, or failed to.
    void navigator.serviceWorker.ready.then(() => this.try(() => this.show()));
    navigator.serviceWorker.addEventListener('message', () => void this.try(() => this.show()), { signal });
  }

  disconnectedCallback() {
    this.listening.abort();
  }

  /** Says what is saved, unless something else is said while that is read. */
  private async show() {
    const turn = ++this.turn;
    const registration = await navigator.serviceWorker.getRegistration(scope);
    const worker = registration?.installing ?? registration?.waiting ?? registration?.active;
    // Read before what is saved, which is complete once the worker is activated.
    const isSaving = worker && worker.state !== 'activated' && worker.state !== 'redundant';
    const saved = await readSaved(scope);
    const why = reasonOf((await readFailures(scope)).pop());
    const wanted = saved || isSaving ? '' : await wholeSize();
    if (turn !== this.turn || (!saved && this.isRemoved)) return;
    if (!saved) {
      if (isSaving) return this.follow(worker);
      const notSaved: Said = wanted ? [MESSAGES.notSavedHereOf, { size: wanted }] : MESSAGES.notSavedHere;
      return this.say([notSaved, ...why], 'save');
    }
    const { bytes, missing, isPart } = saved;
    const size = inMegabytes(bytes);
    if (missing.length > 0) {
      const all = inMegabytes(bytes + bytesOf(missing));
      return this.say(
        [[isPart ? MESSAGES.partIsSaved : MESSAGES.readIsSaved, { size, all }], ...why],
        'save',
        'let-go',
      );
    }
    const again = why.map(() => 'save' as const);
    this.say([[MESSAGES.saved, { size, edition: this.dataset['edition']! }], ...why], ...again, 'let-go');
  }

  private async save() {
    this.isRemoved = false;
    disableOffline(false);
    const saved = await readSaved(scope);
    // What failed before is tried again.
    await writeFailures(scope, []);
    if (saved) {
      await this.saveMissing(saved);
      await (await navigator.serviceWorker.getRegistration(scope))?.update();
      return;
    }
    this.say([MESSAGES.saving]);
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
    this.say([MESSAGES.saving]);
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
      return this.say([MESSAGES.couldNotRemove], 'let-go');
    }
    this.isRemoved = true;
    const isRemembered = disableOffline(true);
    this.say([isRemembered ? MESSAGES.nothingSaved : MESSAGES.nothingSavedForNow], 'save');
  }

  /** Shows how saving a first edition ends. */
  private follow(worker: ServiceWorker) {
    this.say([MESSAGES.saving]);
    const showEnd = () => {
      if (worker.state === 'activated') void this.try(() => this.show());
      if (worker.state === 'redundant') void this.try(() => this.showFailure());
    };
    worker.addEventListener('statechange', showEnd);
    // It may have ended already.
    showEnd();
  }

  /**
   * Shows why nothing was saved.
   * @throws Error if no reason is known, such as after a lost connection
   */
  private async showFailure() {
    if ((await readFailures(scope)).length === 0) throw new Error('not saved');
    await this.show();
  }

  private async try(action: () => Promise<void>) {
    await action().catch(async (error) => {
      const saved = await readSaved(scope).catch(() => undefined);
      const failures = await readFailures(scope).catch(() => []);
      const why = reasonOf(failureOf(error, '') ?? failures.pop());
      const said = why.length > 0 ? why : [MESSAGES.couldNotSave];
      this.say(said, 'save', ...(saved ? (['let-go'] as const) : []));
    });
  }

  private say(said: Said[], ...offered: Action[]) {
    this.turn++;
    const status = this.querySelector<HTMLElement>('[role=status]')!;
    const hadFocus = this.contains(document.activeElement);
    const nodes = said.flatMap((one) => [' ', Array.isArray(one) ? formatNode(...one) : tNode(one)]);
    status.replaceChildren(...nodes.slice(1));
    for (const name of ['save', 'let-go'] as const) this.button(name).hidden = !offered.includes(name);
    // A button that is hidden loses focus.
    if (hadFocus && !this.contains(document.activeElement?.closest('button:not([hidden])') ?? null)) status.focus();
  }

  private button(name: Action): HTMLButtonElement {
    return this.querySelector<HTMLButtonElement>(`[name=${name}]`)!;
  }
}

/** Returns a sentence that says why the newest edition is not saved; none if there is no reason to name. */
function reasonOf(failure: SaveFailure | undefined): Said[] {
  if (!failure) return [];
  const { path } = failure;
  return [path === undefined ? MESSAGES.noSpace : [MESSAGES.hostChanges, { file: new URL(path, scope).pathname }]];
}

/** Stores whether nothing is to be saved. Returns whether that succeeded. */
function disableOffline(isDisabled: boolean): boolean {
  return setStored(OFFLINE_DISABLED, isDisabled ? 'removed' : undefined);
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
