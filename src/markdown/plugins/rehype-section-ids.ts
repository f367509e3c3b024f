import type { Element, Parents, Root } from 'hast';
import { headingRank } from 'hast-util-heading-rank';
import type { VFile } from 'vfile';
import { headingId, inSection, notesHeadingId, passageId, repeatedId } from '#ids.ts';
import { blockText, noteText } from '#markdown/tree/block-text.ts';
import { canBePassage, withinPassage } from '#markdown/tree/blocks.ts';
import { eachElement } from '#markdown/tree/each-element.ts';
import { fragmentOf } from '#markdown/tree/fragment.ts';

/** A block of text that can be linked to. `text` is what the reader sees, with white space collapsed. */
export interface Passage {
  id: string;
  text: string;
}

/** What the site needs to know about a section's text; it is passed on in the file's data, as `outline`. */
export interface Outline {
  passages: Passage[];
  headings: Heading[];
  /** The notes that the text cites, in order of citation. */
  notes: Passage[];
  /** Ids that links in the text lead to, on any page. */
  targets: string[];
  /** Old ids, each placed at another id: that of the section, a passage, a heading or a note. */
  anchors: { id: string; at: string }[];
}

interface Heading {
  id: string;
  depth: number;
  text: string;
  /** How many passages come before it. */
  after: number;
  /** The line of the body, from 1. */
  line: number;
}

/**
 * Gives every block of text and every heading an id that begins with its section's prefix.
 *
 * A passage is a paragraph (including one inside a quotation or a list item), a list item that has text
 * outside of these, a code block, a table, a figure, a summary, or a term or a definition of a list. What HTML these
 * have inside is part of them. Passages are numbered from 1 in reading order: `p5.2`.
 * Headings use rehype-slug's slug: `p5-what-follows`. Notes keep their label: `p5.fn-1`; the places that
 * cite them are `p5.fnref-1`, `p5.fnref-1-2`. Notes are not numbered as passages.
 */
export function rehypeSectionIds() {
  return (tree: Root, file: VFile) => {
    const { prefix } = file.data.section!;
    const outline: Outline = { passages: [], headings: [], notes: [], targets: [], anchors: [] };
    const claim = claimant(prefix);
    const within = new Set<Parents>();
    eachElement(tree, (node, parent) => {
      const rank = headingRank(node);
      const isWithin = within.has(parent);
      if (withinPassage(node, isWithin)) within.add(node);
      const text = rank || canBePassage(node, isWithin) ? blockText(node) : '';
      if ('dataFootnotes' in node.properties) {
        eachElement(node, (note) => {
          outline.targets.push(...claimNote(note, prefix, claim));
          const { id } = note.properties;
          if (note.tagName === 'li' && typeof id === 'string') outline.notes.push({ id, text: noteText(note) });
        });
        return false;
      }
      if (rank) {
        const id = claim(node, headingId(prefix, String(node.properties['id'] ?? '')));
        const line = node.position?.start.line ?? 1;
        outline.headings.push({ id, depth: rank, text, after: outline.passages.length, line });
      } else if (text) {
        const id = claim(node, passageId(prefix, outline.passages.length + 1));
        outline.passages.push({ id, text });
      } else {
        outline.targets.push(...claimNote(node, prefix, claim));
      }
      return undefined;
    });
    file.data.outline = outline;
  };
}

type Claim = (node: Element, id: string) => string;

/** Returns a function that gives out the ids of one section; an id that is taken gets a number appended. */
function claimant(prefix: string): Claim {
  const taken = new Set([prefix]);
  return (node, wanted) => {
    let id = wanted;
    for (let again = 2; taken.has(id); again++) id = repeatedId(wanted, again);
    taken.add(id);
    node.properties['id'] = id;
    return id;
  };
}

/**
 * Renames the ids and links of notes that remark-rehype wrote.
 * Returns the target of a link within the essay, unless the link belongs to a note.
 */
function claimNote(node: Element, prefix: string, claim: Claim): string[] {
  const { id, href } = node.properties;
  if (typeof id === 'string') claim(node, inSection(prefix, id));
  const target = fragmentOf(href);
  if (target === undefined) return [];
  const isRef = 'dataFootnoteRef' in node.properties;
  if (isRef) node.properties['ariaDescribedBy'] = [notesHeadingId(prefix)];
  if (!isRef && !('dataFootnoteBackref' in node.properties)) return [target];
  node.properties['href'] = `#${inSection(prefix, String(href).slice(1))}`;
  return [];
}
