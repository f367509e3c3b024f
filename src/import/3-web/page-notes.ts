import type { Element, ElementContent, Root } from 'hast';
import { attribute, childrenOf, decodeUri, findAll, isElement, visibleLine } from './html-nodes.ts';
import { isNote } from './linked-blocks.ts';

/** The names of the elements that represent a note and a citation of one. */
export const NOTE_ELEMENT = 'x-note';
export const CITATION_ELEMENT = 'x-note-reference';

/**
 * Finds the notes of a page: a sign that links to something with a link back. Note and citation become elements of
 * their own, with the same label. The signs that made up the two links are removed.
 */
export function markNotes(tree: Root): Root {
  const { labels, backLinks, references } = findNotes(tree);
  const rewrite = (node: ElementContent): ElementContent[] => {
    if (!isElement(node)) return [node];
    if (backLinks.has(node)) return [];
    const note = references.get(node);
    if (note) return [element(CITATION_ELEMENT, labels.get(note)!, [])];
    const children = node.children.flatMap(rewrite);
    const label = labels.get(node);
    return [label ? element(NOTE_ELEMENT, label, children) : { ...node, children }];
  };
  return { ...tree, children: childrenOf(tree).flatMap(rewrite) };
}

function findNotes(tree: Root): Notes {
  const all = findAll(tree, () => true);
  const links = all.filter((one) => isElement(one, 'a') && /^#./.test(attribute(one, 'href')));
  const byId = new Map(all.filter((one) => anchorOf(one) !== '').map((one) => [anchorOf(one), one]));
  const holderOf = new Map(all.flatMap((parent) => parent.children.map((child) => [child, parent] as const)));
  const targetOf = (link: Element) => byId.get(decodeUri(attribute(link, 'href').slice(1)));
  const notes: Notes = { labels: new Map(), backLinks: new Set(), references: new Map() };
  for (const link of links) {
    const target = targetOf(link);
    if (!target || notes.backLinks.has(link) || !isNoteSign(visibleLine(link))) continue;
    const around = isElement(target, 'a', 'sup', 'span') ? holderOf.get(target) : target;
    const note = around && wholeNote(around, holderOf);
    if (
      !note ||
      isElement(note, ...headingTags) ||
      contains(note, link) ||
      holdsOtherTargets(note, target, links.map(targetOf))
    )
      continue;
    const backs = links.filter((one) => contains(note, one) && isAround(targetOf(one), link));
    if (backs.length === 0 && !notes.labels.has(note)) continue;
    notes.labels.set(note, notes.labels.get(note) ?? String(notes.labels.size + 1));
    notes.references.set(link, note);
    for (const back of backs) notes.backLinks.add(back);
  }
  return notes;
}

/** Returns the element that is marked as a note around its first paragraph, if there is one. */
function wholeNote(around: Element, holderOf: Map<ElementContent, Element>): Element {
  const holder = holderOf.get(around);
  const isFirst = holder?.children.find((child) => visibleLine(child) !== '') === around;
  return isElement(around, 'p') && holder && isFirst && isNote(holder) ? holder : around;
}

function element(tagName: string, label: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: { label }, children };
}

function anchorOf(one: Element): string {
  return attribute(one, 'id') || (isElement(one, 'a') ? attribute(one, 'name') : '');
}

function contains(holder: Element, one: Element): boolean {
  return findAll(holder, (inner) => inner === one).length > 0;
}

/** Whether the target of a back link is the citing link, or text, a paragraph or a list item around it. */
function isAround(target: Element | undefined, link: Element): boolean {
  return isElement(target, 'a', 'sup', 'span', 'p', 'li', 'em', 'strong', 'cite') && contains(target, link);
}

/** Whether other links lead into an element too; then it is a list of notes and not a note. */
function holdsOtherTargets(note: Element, target: Element, targets: (Element | undefined)[]): boolean {
  return targets.some(
    (other) => other && other !== target && other !== note && contains(note, other) && !contains(other, target),
  );
}

/** Whether the words of a link are a note's sign and not part of the sentence. */
function isNoteSign(words: string): boolean {
  return words.length <= 5 && !/\p{L}{2}/u.test(words);
}

const headingTags = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

interface Notes {
  labels: Map<Element, string>;
  backLinks: Set<Element>;
  /** The note that each citing link refers to. */
  references: Map<Element, Element>;
}
