import { isPlain } from '../../components/is-plain';
import { loadToTell } from '../../components/load';
import search from './search?worker&url';

/**
 * Gets search ready as soon as a reader seems to want it, and not before: its code, and with it the index, are
 * asked for when the link in the bar is pointed at, touched or reached by key. Code of a file of its own exports
 * nothing; so it is told by events of the window. Where it cannot be had, the page of search is gone to.
 */
export function listenForSearch() {
  const link = document.querySelector<HTMLAnchorElement>('.to-search')!;
  const page = document.querySelector('.search-page');
  for (const type of ['pointerenter', 'focus']) {
    link.addEventListener(type, () => loadToTell(search, 'search-warm').catch(() => {}), { once: true });
  }
  const open = (event: Event) => {
    event.preventDefault();
    if (page) return page.querySelector('input')!.select();
    const typed = keepTyping();
    loadToTell(search, 'search-open', typed).catch(() => location.assign(link.href));
  };
  link.addEventListener('click', (event) => {
    if (isPlain(event)) open(event);
  });
  addEventListener('keydown', (event) => {
    if (event.key === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) open(event);
  });
  if (page || location.search.includes('q=')) void loadToTell(search, 'search-arrive');
}

/** Keeps what is typed before the field is there; gives it once. */
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
