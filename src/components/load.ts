/** Loads a file of code by its address, which Vite gives for a name and must not follow. */
export function load(file: string): Promise<unknown> {
  return import(/* @vite-ignore */ file);
}

/** Loads a file of code and tells it of something by an event of the window, since it exports nothing. */
export async function loadToTell(file: string, event: string, detail?: unknown) {
  await load(file);
  dispatchEvent(new CustomEvent(event, { detail }));
}
