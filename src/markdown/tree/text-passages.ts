import type { Element, Parents, Root, RootContent } from 'hast';
import { headingRank } from 'hast-util-heading-rank';
import { collapseSpace } from '#text/collapse-space.ts';

/** A piece of a text that has an address: a paragraph, a heading or a note. */
interface TextPassage {
  id: string;
  /** Its text, without that of passages nested in it. */
  text: string;
  isHeading: boolean;
  /** The number of a note. */
  note?: number;
}

/**
 * Returns all passages of a text, in its order. They are those that a browser finds on the page that has the text
 * (features/search/passages/page-passages.ts).
 */
export function textPassages(tree: Root): TextPassage[] {
  return passagesBelow(tree, false);
}

function passagesBelow(parent: Parents, isInNotes: boolean): TextPassage[] {
  const children: RootContent[] = parent.children;
  const elements = children.filter((child) => child.type === 'element');
  const first = parent.type === 'element' ? Number(parent.properties['start'] ?? 1) : 1;
  const isNotes = parent.type === 'element' && 'dataFootnotes' in parent.properties;
  return elements.flatMap((element, i) => {
    const { id, dataFootnoteRef } = element.properties;
    const below = passagesBelow(element, isInNotes || isNotes);
    // Neither the link to a note nor the heading of the notes means anything by itself.
    if (typeof id !== 'string' || !id || dataFootnoteRef !== undefined || (isNotes && i === 0)) return below;
    const text = textOf(element);
    if (!text) return below;
    const isHeading = headingRank(element) !== undefined;
    return [{ id, text, isHeading, ...((isInNotes || isNotes) && !isHeading && { note: first + i }) }, ...below];
  });
}

/** Returns the words of an element, without those of passages nested in it. */
function textOf(element: Element): string {
  return collapseSpace(lettersOf(element));
}

function lettersOf({ children }: Element): string {
  const parts = children.map((child) => {
    if (child.type === 'text') return child.value;
    if (child.type !== 'element') return '';
    if (child.tagName === 'br') return ' ';
    if (child.tagName === 'img') return String(child.properties['alt'] ?? '');
    return child.properties['id'] || isNotWords(child) ? '' : lettersOf(child);
  });
  return parts.join('');
}

/** Returns whether an element in a passage is not part of its text: the arrow of a note, or what screen readers skip. */
function isNotWords({ properties }: Element): boolean {
  return 'dataFootnoteBackref' in properties || String(properties['ariaHidden']) === 'true';
}
