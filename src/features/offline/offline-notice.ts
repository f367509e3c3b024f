/** The notices a page shows unasked: that a newer edition is available, or that the site can be saved. */
import { make } from '#client/elements.ts';
import { label, tNode } from '#client/messages.ts';
import { readStored, setStored } from '#client/storage.ts';

const NOT_NOW_KEY = 'broadside-not-now';
/** How long the newer edition has to take over, in ms. Chromium takes more than a second on a quiet machine. */
const PATIENCE = 5000;
/** How often a page asks the newer edition to take over before it announces it again. */
const TRIES = 2;
const { serviceWorker } = navigator;
void serviceWorker.getRegistration().then((registration) => {
  if (!registration?.active) return offerToSave();
  if (history.state) return takeNewest();
  if (registration.waiting) announce(registration);
  const follow = () => registration.installing?.addEventListener('statechange', () => announce(registration));
  registration.addEventListener('updatefound', follow);
  follow();
});

/** Announces a newer edition. The page stays as it is until the reader asks for it; "Not now" applies to the tab. */
function announce({ waiting }: ServiceWorkerRegistration) {
  if (!waiting || document.querySelector('.newer') || readStored(NOT_NOW_KEY, 'sessionStorage')) return;
  const status = make('p', { role: 'status' });
  const reload = make('button', { type: 'button', className: 'word' }, tNode(MESSAGES.reload));
  const close = make('button', { type: 'button', className: 'close', textContent: '×', ...label(MESSAGES.notNow) });
  const notice = make('section', { className: 'strip newer', ...label(MESSAGES.newerEdition) }, status, reload, close);
  const main = document.querySelector('main')!;
  main.after(notice);
  // Fill the status after it is on the page, so that screen readers announce it.
  setTimeout(() => status.replaceChildren(tNode(MESSAGES.newerIsHere)), 100);
  close.addEventListener('click', () => {
    notice.remove();
    main.focus({ preventScroll: true });
    // Without storage, it applies only to this page.
    setStored(NOT_NOW_KEY, 'yes', 'sessionStorage');
  });
  reload.addEventListener('click', takeNewest);
}

/** Switches to the newest edition: another may have arrived since the notice, or another tab may have asked for it. */
async function takeNewest() {
  const tries = Number(history.state);
  history.replaceState(null, '');
  const registration = await serviceWorker.getRegistration();
  if (!registration?.waiting) return location.reload();
  if (tries === TRIES) return announce(registration);
  serviceWorker.addEventListener('controllerchange', () => location.reload());
  registration.waiting.postMessage('take-over');
  // Chromium keeps it waiting while the previous edition still answers a request, of any tab. The page then tries again
  // after a reload, since the edition may take over at any moment, even while the page is loading.
  setTimeout(() => {
    history.replaceState(tries + 1, '');
    location.reload();
  }, PATIENCE);
}

/** Adds a link at the bottom of the page, where it is out of the way. */
function offerToSave() {
  const foot = document.querySelector('.footer nav')!;
  // The last link there leads to the page that shows what is saved.
  const { pathname } = foot.querySelector<HTMLAnchorElement>('a:last-of-type')!;
  foot.append(make('a', { href: `${pathname}#offline` }, tNode(MESSAGES.save)));
}
