/** Returns whether something is stored on the device under a name; false without storage. */
export function isKept(name: string): boolean {
  try {
    return name in localStorage;
  } catch {
    return false;
  }
}
