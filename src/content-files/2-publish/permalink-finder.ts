import { commentsPath, permalinkPath } from '#routes.ts';
import type { PagePlan } from './page-plan.ts';

/** Makes a lookup of the path of an id's permalink, by the id and the section that its words are in. */
export function permalinkFinder({ closingPath, comments }: PagePlan): (id: string, section: string) => string {
  const pageOf = new Map(comments.flatMap(({ ids, path }) => ids.map((id) => [id, path])));
  const pages = { closing: closingPath, comment: (id: string) => pageOf.get(id) ?? commentsPath(1) };
  return (id, section) => permalinkPath(id, section, pages);
}
