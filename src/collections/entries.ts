import { type CollectionEntry, type CollectionKey, getCollection } from 'astro:content';
import type { Rendered } from '../markdown/render.ts';
import type { Name as TextName } from './read-content.ts';
import { sharedText } from './shared-texts.ts';

/**
 * Returns all entries of a collection, in the order they were loaded.
 * @throws Error listing every error in the content, if there are any (in dev; a build has already stopped)
 */
export async function entriesOf<Name extends CollectionKey>(name: Name): Promise<CollectionEntry<Name>[]> {
  const [faults] = await getCollection('faults');
  if (faults?.data.report) throw new Error(faults.data.report);
  return getCollection(name);
}

/** Makes a query that runs once per build; in dev it runs on every call, since files change. */
export function onceABuild<Result>(query: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | undefined;
  return () => (import.meta.env.DEV ? query() : (result ??= query()));
}

/** Returns the text of an entry, as the loader rendered it. */
export function textOf({ collection, id }: CollectionEntry<TextName>): Rendered {
  return sharedText(collection, id);
}
