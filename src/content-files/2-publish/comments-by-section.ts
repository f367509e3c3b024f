import { inReadingOrder, type InThread } from './thread.ts';

/** A comment that says what it is about. */
interface About<Comment> extends InThread<Comment> {
  about: string[];
  parent: Comment | undefined;
}

/**
 * Groups comments by the sections they are about. A reply, however deep, to a comment of the same group is not listed
 * by itself: it comes with that comment.
 */
export function commentsBySection<Comment extends About<Comment>>(
  thread: Comment[],
  sectionOf: (id: string) => string,
): Map<string, Comment[]> {
  const groups = new Map<string, Comment[]>();
  const sectionsOf = new Map<Comment, Set<string>>();
  const isBelow = ({ parent }: Comment, section: string) => {
    for (let above = parent; above; above = above.parent) if (sectionsOf.get(above)?.has(section)) return true;
    return false;
  };
  for (const comment of inReadingOrder(thread)) {
    const sections = new Set(comment.about.map(sectionOf));
    sectionsOf.set(comment, sections);
    for (const section of sections) {
      if (isBelow(comment, section)) continue;
      const group = groups.get(section);
      if (group) group.push(comment);
      else groups.set(section, [comment]);
    }
  }
  return groups;
}
