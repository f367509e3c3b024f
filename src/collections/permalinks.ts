import { sharedContent } from '#content-files/bridge.ts';
import { CLOSING_PATH, commentsPath, ESSAY_PATH, link, permalinkPath } from '#routes.ts';
import { onceABuild } from './entries.ts';
import { getSectionOf } from './sections.ts';

/** Makes a lookup of an id's permanent address. */
export const getPermalinks = onceABuild(async (): Promise<(id: string) => string> => {
  const { comments, parts } = sharedContent().plan;
  const sectionOf = await getSectionOf();
  const pageOf = new Map(comments.flatMap(({ ids, path }) => ids.map((id) => [id, path])));
  const pages = {
    closing: parts.length > 0 ? CLOSING_PATH : ESSAY_PATH,
    comment: (id: string) => pageOf.get(id) ?? commentsPath(1),
  };
  return (id) => link(permalinkPath(id, sectionOf(id), pages));
});
