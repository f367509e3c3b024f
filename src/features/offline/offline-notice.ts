/** What a page says of itself unasked: that a newer edition is here, or that it can be saved. */
import { make } from '../../components/make.ts';

const { serviceWorker } = navigator;
const registration = await serviceWorker.getRegistration();
const newer = registration?.waiting ?? registration?.installing;
if (!newer) offerToSave();
else if (newer.state === 'installed') announce(newer);
else newer.addEventListener('statechange', () => newer.state === 'installed' && announce(newer));

/** The page stays as it is until the reader asks for the newer edition. */
function announce(worker: ServiceWorker) {
  const status = make('p', { role: 'status' });
  const reload = make('button', { type: 'button', className: 'word', textContent: 'Reload' });
  const close = make('button', { type: 'button', className: 'close', textContent: '×', ariaLabel: 'Not now' });
  const notice = make('section', { className: 'strip', ariaLabel: 'Newer edition' }, status, reload, close);
  document.querySelector('main')!.after(notice);
  // What is said is put in once its place is there, so that it is heard.
  setTimeout(() => (status.textContent = 'A newer edition is here.'));
  close.addEventListener('click', () => notice.remove());
  reload.addEventListener('click', () => {
    // Another tab may have asked for it before.
    if (worker.state !== 'installed') return location.reload();
    serviceWorker.addEventListener('controllerchange', () => location.reload());
    worker.postMessage('take-over');
  });
}

/** At the foot of the page, where it stands in nobody's way. */
function offerToSave() {
  const foot = document.querySelector('.foot nav')!;
  foot.append(
    make('a', { href: `${foot.querySelector('a')!.pathname}about/#offline`, textContent: 'Save it for offline' }),
  );
}
