/** Loads a file of code by its address, which Vite gives for a name and must not follow. */
export function load(file: string): Promise<unknown> {
  return import(/* @vite-ignore */ file);
}
