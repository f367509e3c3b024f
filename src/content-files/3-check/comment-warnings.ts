import type { Section } from '#content-files/1-read/read-content.ts';
import type { PublishedContent } from '#content-files/2-publish/publish.ts';
import type { ContentError } from '#content-files/model/content-error.ts';
import { copyTree } from '#markdown/tree/copy-tree.ts';
import { eachElement } from '#markdown/tree/each-element.ts';
import { fragmentOf } from '#markdown/tree/fragment.ts';
import { isNoteLink } from '#markdown/tree/note-links.ts';
import { pathCheck } from './check-path.ts';
import { knownIds } from './known-ids.ts';
import { textErrors } from './text-errors.ts';

/** Whether a text is a comment with words, which other people wrote: what is wrong in it never stops a build. */
export function isForeign({ rendered: { section, outline } }: Section<unknown>): boolean {
  return section.kind === 'comment' && outline.passages.length > 0;
}

/**
 * Makes the comments of an essay safe, in place: links that lead nowhere become plain words.
 * @returns what is wrong in the comments, and how they are shown
 */
export function makeCommentsSafe(content: PublishedContent): ContentError[] {
  const { essay, closing, points, comments, images } = content;
  const isKnown = knownIds({ essay, closing, points, comments });
  const pathError = pathCheck(content, isKnown);
  return [...comments.sections, ...comments.drafts].filter(isForeign).flatMap((comment) => {
    const { file, bodyLine, plain } = comment;
    const wrong = textErrors(comment, images, isKnown, pathError);
    unlink(comment, isKnown);
    return [
      ...(plain ? [{ ...plain, file, line: bodyLine + (plain.line ?? 1) - 1, fix: 'It is shown as plain text.' }] : []),
      ...wrong.map((error) => ({ ...error, fix: `The comment is shown without it. ${error.fix}` })),
    ];
  });
}

/** Replaces links that lead nowhere with their words. */
function unlink(comment: Section<unknown>, isKnown: (id: string) => boolean): void {
  const { rendered } = comment;
  const { outline } = rendered;
  if (outline.targets.every(isKnown)) return;
  const tree = copyTree(rendered.tree);
  eachElement(tree, (node) => {
    const target = node.tagName === 'a' && !isNoteLink(node) ? fragmentOf(node.properties['href']) : undefined;
    if (target === undefined || isKnown(target)) return;
    node.tagName = 'span';
    node.properties = {};
  });
  comment.rendered = { ...rendered, tree, outline: { ...outline, targets: outline.targets.filter(isKnown) } };
}
