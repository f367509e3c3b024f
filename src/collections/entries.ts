import { type CollectionEntry, type CollectionKey, getCollection } from 'astro:content';
import type { TextCollection } from '#content-files/1-read/list-texts.ts';
import { sharedContent } from '#content-files/bridge.ts';
import { errorReport } from '#content-files/model/content-error.ts';
import type { Rendered } from '#markdown/render.ts';
import { site } from '#site.ts';

/**
 * Returns all entries of a collection, in the order they were loaded.
 * @throws Error listing every error in the content, if there are any (in dev; a build has already stopped)
 */
export async function entriesOf<Name extends CollectionKey>(name: Name): Promise<CollectionEntry<Name>[]> {
  const report = errorReport(site.content, sharedContent().errors);
  // A stack trace does not help with an error in the content.
  if (report) throw Object.assign(new Error(report), { stack: '' });
  // Astro warns about each query of an empty collection, and every page asks for a closing and for comments.
  return isEmpty(name) ? [] : getCollection(name);
}

function isEmpty(name: CollectionKey): boolean {
  const content = sharedContent();
  return name === 'subjects' ? content.subjects.terms.length === 0 : content[name].sections.length === 0;
}

/** Makes a query that runs once per build; in dev it runs on every call, since files change. */
export function onceABuild<Result>(query: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | undefined;
  return () => (import.meta.env.DEV ? query() : (result ??= query()));
}

/** Returns the text of each entry of a collection by the entry's id, with the ids it was published with. */
export function textsOf(name: TextCollection): Map<string, Rendered> {
  return new Map(sharedContent()[name].sections.map(({ id, rendered }) => [id, rendered]));
}
