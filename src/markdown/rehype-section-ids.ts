import type { Element, Root } from 'hast';
import { headingRank } from 'hast-util-heading-rank';
import type { VFile } from 'vfile';
import { blockText, noteText } from './block-text.ts';
import { eachElement } from './each-element.ts';
import { fragmentOf } from './fragment.ts';
import { sectionOf } from './section.ts';

/** A block of text that can be pointed at. `text` is what a reader sees, white space folded. */
export interface Passage {
  id: string;
  text: string;
}

/** What the site wants to know of a section's text; it reaches the site as front matter. */
export interface Outline {
  passages: Passage[];
  headings: Heading[];
  /** The notes that the text cites, in the order of citing. */
  notes: Passage[];
  /** Ids that links in the text lead to, on whatever page they are. */
  targets: string[];
  /** Ids from before that stand at the place of another: of the section, a passage, a heading or a note. */
  anchors: { id: string; at: string }[];
}

export interface Heading {
  id: string;
  depth: number;
  text: string;
  /** How many passages stand before it. */
  after: number;
}

/**
 * Gives every block of text and every heading an id that begins with its section's prefix.
 *
 * The rule: a passage is a paragraph (also one inside a quotation or a list item), a list item that
 * holds text outside of any of these, a block of code or a table. Passages count from 1 in the order
 * of reading: `p5.2`. Headings take rehype-slug's slug: `p5-what-follows`. Notes keep their label:
 * `p5.fn-1`, the places that cite them `p5.fnref-1`, `p5.fnref-1-2`. Notes are not counted.
 */
export function rehypeSectionIds() {
  return (tree: Root, file: VFile) => {
    const frontmatter: Record<string, unknown> = file.data.frontmatter ?? {};
    const { prefix } = sectionOf(file.path, frontmatter);
    const outline: Outline = { passages: [], headings: [], notes: [], targets: [], anchors: [] };
    const claim = claimant(prefix);
    eachElement(tree, (node) => {
      const rank = headingRank(node);
      const text = rank || canBePassage(node) ? blockText(node) : '';
      if ('dataFootnotes' in node.properties) {
        eachElement(node, (note) => {
          outline.targets.push(...claimNote(note, prefix, claim));
          const { id } = note.properties;
          if (note.tagName === 'li' && typeof id === 'string') outline.notes.push({ id, text: noteText(note) });
        });
        return false;
      }
      if (rank) {
        const id = claim(node, `${prefix}-${node.properties['id'] || 'heading'}`);
        outline.headings.push({ id, depth: rank, text, after: outline.passages.length });
      } else if (text) {
        const id = claim(node, `${prefix}.${outline.passages.length + 1}`);
        outline.passages.push({ id, text });
      } else {
        outline.targets.push(...claimNote(node, prefix, claim));
      }
      return undefined;
    });
    frontmatter['outline'] = outline;
  };
}

type Claim = (node: Element, id: string) => string;

/** Hands out ids of one section; an id that is taken gets a number behind it. */
function claimant(prefix: string): Claim {
  const taken = new Set([prefix]);
  return (node, wanted) => {
    let id = wanted;
    for (let again = 2; taken.has(id); again++) id = `${wanted}-${again}`;
    taken.add(id);
    node.properties['id'] = id;
    return id;
  };
}

/**
 * Renames the ids and the links of notes, as remark-rehype has written them.
 * Returns where a link within the essay leads that is not one of a note's.
 */
function claimNote(node: Element, prefix: string, claim: Claim): string[] {
  const { id, href } = node.properties;
  if (typeof id === 'string') claim(node, `${prefix}.${id.replace('footnote-label', 'notes')}`);
  const target = fragmentOf(href);
  if (target === undefined) return [];
  const isRef = 'dataFootnoteRef' in node.properties;
  if (isRef) node.properties['ariaDescribedBy'] = [`${prefix}.notes`];
  if (!isRef && !('dataFootnoteBackref' in node.properties)) return [target];
  node.properties['href'] = `#${prefix}.${String(href).slice(1)}`;
  return [];
}

function canBePassage({ tagName }: Element): boolean {
  return ['p', 'pre', 'table', 'li'].includes(tagName);
}
