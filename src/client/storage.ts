/** The key of the reader's settings, as JSON, with `css`: the declarations they result in. */
export const SETTINGS_KEY = 'broadside';

type Store = 'localStorage' | 'sessionStorage';

/** Returns what is stored under a key: null if nothing is, undefined if the browser refuses to say. */
export function readStored(key: string, store: Store = 'localStorage'): string | null | undefined {
  try {
    return window[store].getItem(key);
  } catch {
    return undefined;
  }
}

/** Stores a text under a key, or removes it if there is none. Returns whether the browser did so. */
export function setStored(key: string, text?: string, store: Store = 'localStorage'): boolean {
  try {
    if (text === undefined) window[store].removeItem(key);
    else window[store].setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
