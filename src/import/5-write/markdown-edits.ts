import GithubSlugger from 'github-slugger';
import type { Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { COMMENTS_ID, CONTENTS_ID, headingId, isId, pointId, prefixOf } from '#ids.ts';
import { endOffset, startOffset } from '#import/2-read/markdown-blocks.ts';
import type { MarkdownSource } from '#import/2-read/markdown-source.ts';
import { ImportError } from '#import/model/import-error.ts';
import type { ImportedEssay } from '#import/model/imported-essay.ts';
import { fragmentOf } from '#markdown/tree/fragment.ts';
import { pointAddress } from '#routes.ts';

/**
 * Rewrites links to headings, from the names that GitHub gives headings (`#2-salt`) to the site's ids (`#p2`).
 * @param isComment whether the nodes are of a comment, which may have links that lead nowhere
 * @returns the edits to make in the text
 * @throws ImportError naming the line of a link that leads to neither a heading nor an id of the site
 */
export function retargetLinks(
  markdown: MarkdownSource,
  nodes: RootContent[],
  essay: ImportedEssay,
  isComment = false,
): Edit[] {
  const { file, text } = markdown;
  const edits: Edit[] = [];
  const root: Root = { type: 'root', children: nodes };
  visit(root, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    const name = fragmentOf(node.url);
    if (name === undefined) return;
    const ids = headingIds(markdown, essay);
    const id = ids.get(name.toLowerCase());
    const from = node.type === 'link' ? endOffset(node.children.at(-1) ?? node) : startOffset(node);
    const start = text.indexOf(node.url, from);
    if (id && start >= 0 && start < endOffset(node))
      edits.push({ start, end: start + node.url.length, text: `#${id}` });
    else if (!isComment && !isId(name) && ![CONTENTS_ID, COMMENTS_ID].includes(name)) {
      const where = `${file}:${node.position?.start.line}: the link to "${node.url}"`;
      const [first] = ids.keys();
      const fix = first === undefined ? 'Remove the link.' : `Link to an existing one, such as #${first}.`;
      throw new ImportError(`${where} leads to no heading. ${fix}`);
    }
  });
  return edits;
}

/** The ids of each essay's headings, cached because every part looks them up. */
const idCache = new WeakMap<ImportedEssay, Map<string, string>>();

function headingIds(markdown: MarkdownSource, essay: ImportedEssay): Map<string, string> {
  const ids = idCache.get(essay) ?? findHeadingIds(markdown, essay);
  idCache.set(essay, ids);
  return ids;
}

/** Returns the id that each heading of the source has on the site, by the name that GitHub gives it. */
function findHeadingIds({ blocks }: MarkdownSource, { opening, points, closing }: ImportedEssay): Map<string, string> {
  const sections = [
    { id: 'opening', prefix: prefixOf('opening'), blocks: opening, number: blocks[0]?.number },
    ...points.map((point, index) => {
      const id = pointId(pointAddress({ number: index + 1 }));
      return { ...point, id, prefix: id };
    }),
    ...(closing ? [{ ...closing, id: 'closing', prefix: prefixOf('closing') }] : []),
  ];
  const headings = blocks.filter(({ node }) => node.type === 'heading');
  const names = new GithubSlugger();
  const ids = new Map<string, string>();
  for (const { id, prefix, number, blocks: parts } of sections) {
    const own = new GithubSlugger();
    for (const block of headings) {
      const isWithin = parts.some((part) => part.number === block.number);
      if (block.number === number && !isWithin) ids.set(names.slug(block.text), id);
      else if (isWithin) ids.set(names.slug(block.text), headingId(prefix, own.slug(block.text)));
    }
  }
  return ids;
}

/** A change to a text: replaces the characters from `start` up to `end`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * Applies edits to a piece of a text, and skips those outside it.
 * @param from the offset of the piece in the text that the edits refer to
 */
export function applyEdits(piece: string, from: number, edits: Edit[]): string {
  return edits
    .filter(({ start, end }) => start >= from && end <= from + piece.length)
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start - from) + edit.text + text.slice(edit.end - from), piece);
}

/**
 * Shifts the headings of one part, so that those directly under its title are level 2 and no level is skipped.
 * @param top the level of the part's own heading in the source
 * @returns the edits to make in the text
 */
export function shiftHeadings(nodes: RootContent[], top: number, text: string): Edit[] {
  const edits: Edit[] = [];
  let above = 1;
  visit({ type: 'root', children: nodes }, 'heading', (heading) => {
    above = Math.min(Math.max(heading.depth - top + 1, 2), above + 1, 6);
    if (heading.depth !== above)
      edits.push(setDepth(startOffset(heading), text.slice(startOffset(heading), endOffset(heading)), above));
  });
  return edits;
}

/** Changes the level of a heading. An underlined (setext) one can only change from level 1 to level 2. */
function setDepth(start: number, heading: string, depth: number): Edit {
  const [marks = ''] = /^#{1,6}(?=[ \t\n]|$)/.exec(heading) ?? [];
  if (marks) return { start, end: start + marks.length, text: '#'.repeat(depth) };
  const [line = ''] = /=+[ \t]*$/.exec(heading) ?? [];
  return { start: start + heading.length - line.length, end: start + heading.length, text: line.replaceAll('=', '-') };
}
