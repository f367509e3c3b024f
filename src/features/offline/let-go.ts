import { isKept } from '../../components/is-kept';

const KEY = 'broadside-offline';

/** Whether the reader has asked that nothing be saved. */
export function hasLetGo(): boolean {
  return isKept(KEY);
}

/** Keeps whether anything is to be saved; says whether that went well. */
export function setLetGo(isLetGo: boolean): boolean {
  try {
    if (isLetGo) localStorage.setItem(KEY, 'let-go');
    else localStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}
