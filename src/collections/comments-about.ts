import { type Comment, getThread } from './comments.ts';
import { onceABuild } from './entries.ts';
import { sectionOfId } from './section-of-id.ts';
import { inReadingOrder } from './thread.ts';

/** The comments about each section or a paragraph of it, by the section's id, each with its replies. */
export const getCommentsAbout = onceABuild(async () => aboutSections(await getThread()));

/** Groups comments by the sections they are about; one that stands below another of its group is there with that. */
export function aboutSections(thread: Comment[]): Map<string, Comment[]> {
  const groups = new Map<string, Comment[]>();
  /** The sections under which a comment is already. */
  const placed = new Map<string, Set<string>>();
  for (const { comment } of inReadingOrder(thread)) {
    const above = placed.get(comment.answers?.id ?? '') ?? new Set();
    const sections = new Set(comment.about.map(sectionOfId)).difference(above);
    placed.set(comment.id, sections.size > 0 ? above.union(sections) : above);
    for (const section of sections) {
      const group = groups.get(section);
      if (group) group.push(comment);
      else groups.set(section, [comment]);
    }
  }
  return groups;
}
