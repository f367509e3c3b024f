/**
 * The JavaScript that browsers load, and when. A page loads this file once it is complete (Page.astro); each `import()`
 * is a file that is loaded on demand. Nothing here is needed for reading.
 */
import { saveSite } from '#features/offline/save-site.ts';
import { copyLinks } from '#features/permalinks/copy-link.ts';
import { watchSelection } from '#features/permalinks/selection/watch-selection.ts';
import { loadSearch } from '#features/search/load-search.ts';
import { loadSettings } from '#features/settings/load-settings.ts';

// Where other files share code with a module, its function is taken out here: for the whole module, the bundler would
// add a file with a helper.
const starts = [
  // When the reader points at Search in the bar or focuses it, opens search, or arrives with a query.
  () => loadSearch(() => import('#features/search/search.ts').then(({ openSearch }) => openSearch)),
  // When the reader opens the settings, or has changed them before.
  () => loadSettings(() => import('#features/settings/reading-settings.element.ts')),
  // When the reader presses Tab, the address leads to a part of the page, or the reader clicks a ¶.
  () => copyLinks(() => import('#features/permalinks/permalinks.ts')),
  // When the reader selects text.
  () => watchSelection(() => import('#features/permalinks/selection/selection-bar.ts')),
  // When there is a newer edition, or when the site is saved only on request.
  () => saveSite(() => import('#features/offline/offline-notice.ts')),
  // On the page that shows what is saved.
  () => document.querySelector('offline-status') && import('#features/offline/offline-status.element.ts'),
  // When the page is scrolled; at once where there are citations, which may be in view.
  () => onceScrolled(() => import('./enhance.ts').then(({ enhance }) => enhance())),
];

// Without the styles of later.css, which set `--onward`, the page is as it is without JavaScript: the file is missing, or
// the browser knows no cascade layers.
if (getComputedStyle(document.body).getPropertyValue('--onward')) {
  // In separate microtasks, so that an error in one does not stop the others.
  for (const start of starts) queueMicrotask(start);
}

/**
 * Calls a function once the page is scrolled, or at once on a page with citations. A link to a passage, or a return to the
 * page, may have scrolled it already.
 */
function onceScrolled(act: () => unknown) {
  if (scrollY > 0 || document.querySelector('.cite')) act();
  else addEventListener('scroll', act, { once: true });
}
