/** Loads a JavaScript file by its address, which Vite supplies and must not resolve. */
export function load(file: string): Promise<unknown> {
  return import(/* @vite-ignore */ file);
}

/** Loads a JavaScript file, then notifies it with a window event, since it exports nothing. */
export async function loadToTell(file: string, event: string, detail?: unknown) {
  await load(file);
  dispatchEvent(new CustomEvent(event, { detail }));
}
