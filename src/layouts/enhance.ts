/** What JavaScript adds to a page once it has loaded; nothing here is needed to read it. */
import { load } from '#client/load.ts';
import { keepOffline } from '#features/offline/offline-intent.ts';
import { listenForPermalinks } from '#features/permalinks/permalinks-intent.ts';
import { listenForSearch } from '#features/search/search-intent.ts';
import { listenForSettings } from '#features/settings/settings-intent.ts';
import scrolled from './scrolled.ts?worker&url';

// Browsers without cascade layers show a plain page, which is not enhanced.
if ('CSSLayerBlockRule' in window) {
  // In separate microtasks, so that an error in one does not stop the others.
  for (const start of [listenForSearch, listenForSettings, listenForPermalinks, keepOffline, listenForScrolling]) {
    queueMicrotask(start);
  }
}

/** A link to a passage, or a return to the page, may have scrolled it already. */
function listenForScrolling() {
  if (scrollY > 0) loadScrolled();
  else addEventListener('scroll', loadScrolled, { once: true });
}

function loadScrolled() {
  void load(scrolled);
}
