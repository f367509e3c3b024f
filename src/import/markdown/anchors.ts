import GithubSlugger from 'github-slugger';
import type { Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { isId, pointId, prefixOf } from '#ids.ts';
import type { Essay } from '#import/essay.ts';
import { ImportError } from '#import/import-error.ts';
import { fragmentOf } from '#markdown/fragment.ts';
import { pointAddress } from '#routes.ts';
import type { Edit } from './edit.ts';
import type { Markdown } from './markdown.ts';
import { endOf, startOf } from './parse.ts';

/**
 * Rewrites links to headings, from the names that GitHub gives headings (`#2-salt`) to the site's ids (`#p2`).
 * @returns the edits to make in the text
 * @throws ImportError naming the line of a link that leads to neither a heading nor an id of the site
 */
export function aimLinks(markdown: Markdown, nodes: RootContent[], essay: Essay): Edit[] {
  const { file, text } = markdown;
  const edits: Edit[] = [];
  const root: Root = { type: 'root', children: nodes };
  visit(root, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    const name = fragmentOf(node.url);
    if (name === undefined) return;
    const ids = idsOf(markdown, essay);
    const id = ids.get(name.toLowerCase());
    const from = node.type === 'link' ? endOf(node.children.at(-1) ?? node) : startOf(node);
    const start = text.indexOf(node.url, from);
    if (id && start >= 0 && start < endOf(node)) edits.push({ start, end: start + node.url.length, text: `#${id}` });
    else if (!isId(name) && !['contents', 'comments'].includes(name)) {
      const where = `${file}:${node.position?.start.line} the link to “${node.url}”`;
      throw new ImportError(`${where} leads to no heading. Write the name of one, as in #${[...ids.keys()][0]}.`);
    }
  });
  return edits;
}

/** The ids of each essay's headings, cached because every part looks them up. */
const known = new WeakMap<Essay, Map<string, string>>();

function idsOf(markdown: Markdown, essay: Essay): Map<string, string> {
  const ids = known.get(essay) ?? readIds(markdown, essay);
  known.set(essay, ids);
  return ids;
}

/** Returns the id that each heading of the source has on the site, by the name that GitHub gives it. */
function readIds({ blocks }: Markdown, { opening, points, closing }: Essay): Map<string, string> {
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
      else if (isWithin) ids.set(names.slug(block.text), `${prefix}-${own.slug(block.text) || 'heading'}`);
    }
  }
  return ids;
}
