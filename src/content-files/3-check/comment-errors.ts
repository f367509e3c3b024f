import type { PublishedContent } from '#content-files/2-publish/publish.ts';
import type { ContentError } from '#content-files/model/content-error.ts';
import { nameOfFile } from '#content-paths.ts';
import { isCommentName, isInComment, pointId } from '#ids.ts';
import { nameKey } from '#text/file-names.ts';

/**
 * Finds conflicts between comments, and between comments and the essay.
 * @param isKnown whether an id exists in the essay or the comments
 */
export function commentErrors(content: PublishedContent, isKnown: (id: string) => boolean): ContentError[] {
  const { comments, points } = content;
  const all: Comment[] = [...comments.sections, ...comments.drafts];
  const byId: ById = new Map(all.map((comment) => [comment.id, comment]));
  const byName = Map.groupBy(all, ({ id }) => nameKey(id));
  const circles = inCircles(byId);
  const unread = comments.errors.map(({ file }) => nameOfFile(file));
  const names = new Set([...byId.keys(), ...unread]);
  const numbers = new Set([...points.sections, ...points.drafts].map(({ data }) => String(data.number)));
  const ambiguityOf = findAmbiguousNumber(content);
  return all.flatMap((comment) => [
    ...nameErrors(comment),
    ...twinErrors(comment, byName.get(nameKey(comment.id))!),
    ...replyErrors(comment, circles, names),
    ...(comment.data.about ?? [])
      .filter((place) => !numbers.has(place) && (isInComment(place) || !isKnown(place)))
      .map((place) => ({
        file: comment.file,
        field: 'about',
        found: `"${place}" is not in the essay`,
        fix: 'Write the number of a point, or the id of a paragraph, such as p5.2.',
      })),
    ...(comment.data.about ?? [])
      .flatMap((place) => ambiguityOf(place) ?? [])
      .map((ways) => ({ file: comment.file, field: 'about', ...ways })),
  ]);
}

type Comment = PublishedContent['comments']['drafts'][number];
type ById = Map<string, Comment>;

/** Finds numbers of points that are also the address of another point, which had the number before. */
function findAmbiguousNumber({
  points,
  publication,
}: PublishedContent): (place: string) => Pick<ContentError, 'found' | 'fix'> | undefined {
  const byNumber = new Map(points.sections.map(({ data, rendered }) => [String(data.number), rendered.section.id]));
  const ids = new Set(byNumber.values());
  return (place) => {
    const id = byNumber.get(place);
    const other = pointId(place);
    const isAnothers = ids.has(other) || publication?.before?.ids.has(other);
    if (id === undefined || id === other || !isAnothers) return undefined;
    return {
      found: `${place} is the number of one point and the address of another`,
      fix: `Write ${id} for the point whose number is ${place} now, or ${other} for the one at /${place}/.`,
    };
  };
}

function nameErrors({ file, id }: Comment): ContentError[] {
  if (isCommentName(id)) return [];
  return [
    {
      file,
      found: `"${id}" cannot be the name of a comment`,
      fix: 'Rename the file, using only letters, digits, hyphens, and underscores, with a letter or digit first.',
    },
  ];
}

function twinErrors(comment: Comment, [first]: Comment[]): ContentError[] {
  if (!first || first === comment) return [];
  return [
    {
      file: comment.file,
      found: `its name is too similar to ${first.file}`,
      fix: 'Rename one of them; changing capital letters is not enough.',
    },
  ];
}

function replyErrors(comment: Comment, circles: Set<Comment>, names: Set<string>): ContentError[] {
  const { file, id, data } = comment;
  if (data.replyTo === undefined) return [];
  if (!names.has(data.replyTo)) {
    const fix = 'Write the name of a file in comments/ without .md, in quotes if it begins with 0.';
    return [{ file, field: 'replyTo', found: `no comment is named "${data.replyTo}"`, fix }];
  }
  if (data.replyTo === id) {
    const fix = 'Write the name of another comment, or remove the field.';
    return [{ file, field: 'replyTo', found: `"${id}" is this comment itself`, fix }];
  }
  if (!circles.has(comment)) return [];
  const fix = 'Remove replyTo from the comment that was written first.';
  return [
    {
      file,
      field: 'replyTo',
      found: `"${data.replyTo}" is itself a reply to this comment, directly or through other comments`,
      fix,
    },
  ];
}

/** Finds the comments that reply to one another in a cycle, but not those that only reply to one of them. */
function inCircles(byId: ById): Set<Comment> {
  const answered = ({ data }: Comment) => byId.get(data.replyTo ?? '');
  const circles = new Set<Comment>();
  const passed = new Set<Comment>();
  for (const start of byId.values()) {
    const way = new Set<Comment>();
    let at: Comment | undefined = start;
    for (; at && !passed.has(at); at = answered(at)) {
      passed.add(at);
      way.add(at);
    }
    if (!at || !way.has(at)) continue;
    for (let member: Comment | undefined = at; member && !circles.has(member); member = answered(member)) {
      circles.add(member);
    }
  }
  return circles;
}
