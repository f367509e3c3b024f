/** The key of the reader's settings, as JSON: `css`, the declarations they result in, then the settings. */
export const SETTINGS_KEY = 'broadside';

/** The end of every key, since all sites on a host share its storage: the path of this site, if it has one. */
const PATH = import.meta.env.BASE_URL === '/' ? '' : import.meta.env.BASE_URL;
/**
 * A value from when all sites of a host had the same keys, with the settings before their `css`. A site with a path
 * uses it until it has a value of its own. What the site at the root stores looks different.
 */
const SHARED = /^(\{"[^c].*|let-go)$/;

type Store = 'localStorage' | 'sessionStorage';

/** Returns what is stored under a key: null if nothing is, undefined if the browser refuses to say. */
export function readStored(key: string, store: Store = 'localStorage'): string | null | undefined {
  try {
    return window[store].getItem(key + PATH) ?? (PATH ? readShared(key, store) : null);
  } catch {
    return undefined;
  }
}

/** Stores a text under a key, or removes it if there is none. Returns whether the browser did so. */
export function setStored(key: string, text?: string, store: Store = 'localStorage'): boolean {
  try {
    if (text !== undefined) window[store].setItem(key + PATH, text);
    // An empty text hides a shared value, which other sites may still use.
    else if (PATH && readShared(key, store)) window[store].setItem(key + PATH, '');
    else window[store].removeItem(key + PATH);
    return true;
  } catch {
    return false;
  }
}

/** Returns JavaScript that reads what is stored under a key; it throws, or results in an empty text, if nothing is. */
export function storedExpression(key: string): string {
  const shared = `localStorage.${key}`;
  return PATH ? `localStorage[${JSON.stringify(key + PATH)}]??${shared}.match(${SHARED})[0]` : shared;
}

function readShared(key: string, store: Store): string | null {
  const text = window[store].getItem(key);
  return text && SHARED.test(text) ? text : null;
}
