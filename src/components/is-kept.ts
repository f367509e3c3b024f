/** Whether something is kept on the device under a name; where nothing can be kept, it is not. */
export function isKept(name: string): boolean {
  try {
    return name in localStorage;
  } catch {
    return false;
  }
}
