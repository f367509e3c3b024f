const KEY = 'broadside-offline';

/** Whether the reader has asked that nothing be saved; where nothing can be kept, they have not. */
export function hasLetGo(): boolean {
  try {
    return KEY in localStorage;
  } catch {
    return false;
  }
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
