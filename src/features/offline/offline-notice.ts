/** What a page says of itself unasked: that a newer edition is here, or that it can be saved. */
import { make } from '../../components/make.ts';
import { label, show } from '../../components/tell.ts';

const PUT_OFF = 'broadside-not-now';
/** How long the newer edition is given to take over, in ms. */
const PATIENCE = 2000;
const { serviceWorker } = navigator;
const registration = await serviceWorker.getRegistration();
if (!registration?.active) offerToSave();
else {
  if (registration.waiting) announce(registration);
  const follow = () => registration.installing?.addEventListener('statechange', () => announce(registration));
  registration.addEventListener('updatefound', follow);
  follow();
}

/** The page stays as it is until the reader asks for the newer edition; "Not now" holds for the tab. */
function announce({ waiting }: ServiceWorkerRegistration) {
  if (!waiting || document.querySelector('.newer') || hasPutOff()) return;
  const status = make('p', { role: 'status' });
  const reload = make('button', { type: 'button', className: 'word' }, show(WORDS.reload));
  const close = make('button', { type: 'button', className: 'close', textContent: '×', ...label(WORDS.notNow) });
  const notice = make('section', { className: 'strip newer', ...label(WORDS.newerEdition) }, status, reload, close);
  const main = document.querySelector('main')!;
  main.after(notice);
  // What is said is put in once its place is there, so that it is heard.
  setTimeout(() => status.replaceChildren(show(WORDS.newerIsHere)), 100);
  close.addEventListener('click', () => {
    notice.remove();
    main.focus({ preventScroll: true });
    putOff();
  });
  reload.addEventListener('click', takeNewest);
}

/** Another may have come since it was announced, or another tab may have asked for it. */
async function takeNewest() {
  const newest = (await serviceWorker.getRegistration())?.waiting;
  if (!newest) return location.reload();
  serviceWorker.addEventListener('controllerchange', () => location.reload());
  newest.postMessage('take-over');
  // Chromium at times lets it wait, though asked, until a page that the edition before answered is left.
  setTimeout(() => location.reload(), PATIENCE);
}

function hasPutOff(): boolean {
  try {
    return PUT_OFF in sessionStorage;
  } catch {
    return false;
  }
}

function putOff() {
  try {
    sessionStorage.setItem(PUT_OFF, 'yes');
  } catch {
    // It holds for the page then.
  }
}

/** At the foot of the page, where it stands in nobody's way. */
function offerToSave() {
  const foot = document.querySelector('.foot nav')!;
  foot.append(make('a', { href: `${foot.querySelector('a')!.pathname}about/#offline` }, show(WORDS.saveIt)));
}
