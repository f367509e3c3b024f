import { isPlain } from '#client/events.ts';

/**
 * Loads search on demand: its code, and with it the passages of other pages, is requested when the reader points at,
 * touches or focuses the link in the bar. If it cannot be loaded, the browser goes to the search page.
 */
export function loadSearch(load: () => Promise<(typeof import('./search.ts'))['openSearch']>) {
  const link = document.querySelector<HTMLAnchorElement>('.to-search')!;
  const page = document.querySelector('.search-page');
  for (const type of ['pointerenter', 'focus']) {
    link.addEventListener(type, () => load().catch(() => {}), { once: true });
  }
  const open = (event: Event) => {
    event.preventDefault();
    if (page) return page.querySelector('input')!.select();
    const typed = keepTyping();
    load().then(
      (openSearch) => openSearch(typed()),
      () => location.assign(link.href),
    );
  };
  link.addEventListener('click', (event) => {
    if (isPlain(event)) open(event);
  });
  addEventListener('keydown', (event) => {
    if (event.key === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) open(event);
  });
  if (page || location.search.includes('q=')) void load();
}

/** Collects what is typed before the field exists. Returns a function that stops this and returns the text. */
function keepTyping(): () => string {
  let typed = '';
  const keep = (event: KeyboardEvent) => {
    if (event.key.length > 1 || event.ctrlKey || event.metaKey) return;
    typed += event.key;
    event.preventDefault();
  };
  addEventListener('keydown', keep);
  return () => {
    removeEventListener('keydown', keep);
    return typed;
  };
}
