import type { Rendered } from '../markdown/render.ts';

/** Keeps the text of an entry for the pages. */
export function shareText(collection: string, id: string, text: Rendered): void {
  texts.set(`${collection}/${id}`, text);
}

/** The text of an entry, as the loader rendered it. */
export function sharedText(collection: string, id: string): Rendered {
  return texts.get(`${collection}/${id}`)!;
}

/**
 * The texts in the memory of the process. The pages are bundled apart from the loaders and share no module with them;
 * Astro's store, which they do share, goes to the pages as one module of the length of all that is in it.
 */
const texts: Map<string, Rendered> = ((globalThis as Shared)[Symbol.for('broadside.texts')] ??= new Map());

type Shared = { [key: symbol]: Map<string, Rendered> };
