import { type CollectionEntry, type CollectionKey, getCollection } from 'astro:content';
import type { Rendered } from '../markdown/render.ts';
import type { Name as TextName } from './read-content.ts';
import { sharedText } from './shared-texts.ts';

/**
 * All entries of a collection, in the order they were loaded.
 * @throws Error naming every fault of the content, if it has any (in dev; a build has stopped by then)
 */
export async function entriesOf<Name extends CollectionKey>(name: Name): Promise<CollectionEntry<Name>[]> {
  const [faults] = await getCollection('faults');
  if (faults?.data.report) throw new Error(faults.data.report);
  return getCollection(name);
}

/** Makes a query that runs once a build; in dev it runs each time, since files change. */
export function onceABuild<Result>(query: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | undefined;
  return () => (import.meta.env.DEV ? query() : (result ??= query()));
}

/** The text of an entry, as the loader rendered it. */
export function textOf({ collection, id }: CollectionEntry<TextName>): Rendered {
  return sharedText(collection, id);
}
