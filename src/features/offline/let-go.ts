import { isKept } from '#client/is-kept.ts';

const KEY = 'broadside-offline';

/** Returns whether the reader has asked that nothing be saved. */
export function hasLetGo(): boolean {
  return isKept(KEY);
}

/** Stores whether nothing is to be saved. Returns whether that succeeded. */
export function setLetGo(isLetGo: boolean): boolean {
  try {
    if (isLetGo) localStorage.setItem(KEY, 'let-go');
    else localStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}
