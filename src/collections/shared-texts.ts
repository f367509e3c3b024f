import type { Rendered } from '../markdown/render.ts';

/** Stores the text of an entry for the pages. */
export function shareText(collection: string, id: string, text: Rendered): void {
  texts.set(`${collection}/${id}`, text);
}

/** Returns the text of an entry, as the loader rendered it. */
export function sharedText(collection: string, id: string): Rendered {
  return texts.get(`${collection}/${id}`)!;
}

/**
 * The texts, in the memory of the process. Pages are bundled separately from the loaders and share no module with
 * them. They do share Astro's store, but it reaches the pages as one module as long as its whole content.
 */
const texts: Map<string, Rendered> = ((globalThis as Shared)[Symbol.for('broadside.texts')] ??= new Map());

type Shared = { [key: symbol]: Map<string, Rendered> };
