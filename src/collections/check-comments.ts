import type { Fault } from './fault.ts';
import type { Content } from './read-content.ts';
import { nameOf } from './read-file.ts';

/**
 * What is wrong between the comments, and between them and the essay.
 * @param isKnown whether an id is one that the essay or the comments give
 */
export function commentFaults({ comments, points }: Content, isKnown: (id: string) => boolean): Fault[] {
  const all: Comment[] = [...comments.sections, ...comments.drafts];
  const byId: ById = new Map(all.map((comment) => [comment.id, comment]));
  const unread = comments.faults.map(({ file }) => nameOf(file));
  const names = new Set([...byId.keys(), ...unread]);
  const numbers = new Set([...points.sections, ...points.drafts].map(({ data }) => String(data.number)));
  return all.flatMap((comment) => [
    ...nameFaults(comment),
    ...replyFaults(comment, byId, names),
    ...(comment.data.about ?? [])
      .filter((place) => !numbers.has(place) && (place.startsWith('c-') || !isKnown(place)))
      .map((place) => ({
        file: comment.file,
        field: 'about',
        found: `"${place}" is nowhere in the essay`,
        fix: 'Write the number of a point, or the id of a paragraph, such as p5.2.',
      })),
  ]);
}

type Comment = Content['comments']['drafts'][number];
type ById = Map<string, Comment>;

function nameFaults({ file, id }: Comment): Fault[] {
  if (/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(id)) return [];
  return [{ file, found: `"${id}" cannot be an id`, fix: 'Name the file with letters, figures and hyphens only.' }];
}

function replyFaults(comment: Comment, byId: ById, names: Set<string>): Fault[] {
  const { file, id, data } = comment;
  if (data.replyTo === undefined) return [];
  if (!names.has(data.replyTo)) {
    const fix = 'Write the name of a file in comments/, without .md, and in quotes if it begins with 0.';
    return [{ file, field: 'replyTo', found: `no comment is named "${data.replyTo}"`, fix }];
  }
  if (data.replyTo === id) {
    const fix = 'Write the name of another comment, or take it out.';
    return [{ file, field: 'replyTo', found: `"${id}" is this comment itself`, fix }];
  }
  if (!isInCircle(comment, byId)) return [];
  const fix = 'Let the first of them answer nobody.';
  return [{ file, field: 'replyTo', found: `"${data.replyTo}" answers this comment in turn`, fix }];
}

function isInCircle(start: Comment, byId: ById): boolean {
  const seen = new Set<Comment>();
  const answered = ({ data }: Comment) => byId.get(data.replyTo ?? '');
  for (let at = answered(start); at && !seen.has(at); at = answered(at)) {
    if (at === start) return true;
    seen.add(at);
  }
  return false;
}
