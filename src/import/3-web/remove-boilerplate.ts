import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';
import { leaveOut as toEntry, type LeftOutEntry } from '#import/model/left-out.ts';
import { boilerplateKind, isClickableImage, likelyBoilerplateKind, tagAndClass } from './boilerplate.ts';
import { attribute, findAll, isElement, isInvisible, lineNumber, visibleLine } from './html-nodes.ts';
import { findLinkedBlocks } from './linked-blocks.ts';
import { isStandfirstElement, isTitleElement } from './page-metadata.ts';

/**
 * Splits a page into its article and what is left out. Every word is in one of the two.
 * Boilerplate such as buttons is removed everywhere. Where Readability dropped something outside the article, it is
 * removed, unless the article links to it; within the article, only elements named like the surroundings of a text are, and the rest stays.
 * @param kept the texts and images that Readability kept; if undefined, the whole page is the article
 * @param known texts that the front matter will have, such as the title; where one is all that an element says, it is
 *   removed without being listed
 * @throws Error if the letters of the two parts do not add up to those of the page
 */
export function removeBoilerplate(tree: Root, kept: Set<Nodes> | undefined, known: string[]): SplitPage {
  const leftOut: LeftOut[] = [];
  const gone: string[] = [];
  const leaveOut = (kind: string, node: Nodes) => {
    leftOut.push({ kind, words: visibleWords(node), line: lineNumber(node) });
    gone.push(visibleLine(node));
  };
  const linked = kept ? findLinkedBlocks(tree, kept) : new Set<Nodes>();
  const holds = (node: Nodes, isOne: (one: Nodes) => boolean): boolean =>
    isOne(node) || ('children' in node && node.children.some((child) => holds(child, isOne)));
  const isInArticle = (node: Nodes): boolean => !kept || holds(node, (one) => kept.has(one));
  const isLinked = (node: Nodes): boolean => holds(node, (one) => linked.has(one));
  const isKept = (node: Nodes): boolean => isInArticle(node) || isLinked(node);
  const isInHead = (node: Nodes): boolean => {
    if (!isElement(node) || !known.includes(visibleLine(node))) return false;
    return !isKept(node) || /^h[1-3]$/.test(node.tagName) || isStandfirstElement(node) || isTitleElement(node);
  };

  const filterNode = (node: RootContent): ElementContent[] => {
    if (node.type === 'text') return [node];
    if (!isElement(node) || isInvisible(node)) return [];
    if (isInHead(node)) {
      gone.push(visibleLine(node));
      return [];
    }
    const stays = isKept(node);
    const kind =
      boilerplateKind(node) ?? (stays || !hasSubstance(node) ? undefined : likelyBoilerplateKind(node, true));
    if (kind === undefined) {
      const tagName = isClickableImage(node) ? 'span' : node.tagName;
      return [{ ...node, tagName, children: node.children.flatMap(filterNode) }];
    }
    if (visibleWords(node) || kind.startsWith('embed') || hasSubstance(node)) leaveOut(kind, node);
    return [];
  };

  /** Descends to the smallest container of all that was kept, and leaves out what is around it. */
  const descend = (children: RootContent[]): RootContent[] => {
    const [holder, ...others] = children.filter(isInArticle);
    if (!isContainer(holder) || others.length > 0) return children;
    return children.flatMap((node) => (node === holder ? descend(holder.children) : takeLinked(node)));
  };

  /** Takes the blocks that the article links to, with the headings over them, and leaves out what is around them. */
  const takeLinked = (node: RootContent): RootContent[] => {
    if (isInvisible(node)) return [];
    if (linked.has(node)) return [node];
    if (isElement(node) && isLinked(node)) {
      const hasBlocks = node.children.some((child) => linked.has(child));
      return node.children.flatMap((child) =>
        hasBlocks && isElement(child) && /^h[1-6]$/.test(child.tagName) ? [child] : takeLinked(child),
      );
    }
    if (isInHead(node)) gone.push(visibleLine(node));
    else if (visibleWords(node)) leaveOut(describeKind(node), node);
    return [];
  };
  const inside = kept ? descend(tree.children) : tree.children;
  const article: Root = { type: 'root', children: inside.flatMap(filterNode).flatMap(unwrapCell) };
  checkCount(tree, [visibleLine(article), ...gone]);
  return { article, leftOut };
}

/** Whether an element only contains others, so that nothing is lost if only its children are used. */
function isContainer(node: RootContent | undefined): node is Element {
  return isElement(node, 'html', 'body', 'div', 'main', 'article', 'section', 'center', 'table', 'tbody', 'tr', 'td');
}

/** Turns table cells into blocks if their table, which was only used for layout, is gone. */
function unwrapCell(node: ElementContent): ElementContent[] {
  if (!isElement(node)) return [node];
  if (['tbody', 'tr'].includes(node.tagName)) return node.children.flatMap(unwrapCell);
  return ['td', 'th'].includes(node.tagName) ? [{ ...node, tagName: 'div' }] : [node];
}

function describeKind(node: RootContent): string {
  const name = isElement(node) ? (boilerplateKind(node) ?? likelyBoilerplateKind(node)) : undefined;
  return name ?? tagAndClass(node);
}

/** Whether a node has something to see: words, an image, a frame or a video. */
function hasSubstance(node: Nodes): boolean {
  return visibleLine(node) !== '' || findAll(node, (one) => isElement(one, 'img', 'iframe', 'video')).length > 0;
}

/** Returns the words of a node. An input may have them in an attribute. */
function visibleWords(node: Nodes): string {
  return (
    visibleLine(node) || (isElement(node, 'input') ? attribute(node, 'value') || attribute(node, 'placeholder') : '')
  );
}

/** Checks that no letter was lost. Counts letters and not words, since removing a button can join two words. */
function checkCount(tree: Root, textElements: string[]): void {
  const sum = textElements.reduce((total, text) => total + countLetters(text), 0);
  const whole = countLetters(visibleLine(tree));
  if (sum !== whole)
    throw new Error(
      `The page has ${whole} letters, but the article and what was left out have ${sum}. Please report this bug.`,
    );
}

function countLetters(text: string): number {
  return text.match(/[\p{L}\p{M}\p{N}]/gu)?.length ?? 0;
}

interface SplitPage {
  article: Root;
  leftOut: LeftOut[];
}

/** Describes something that an import leaves out, in one line: `button "Subscribe", line 213`. */
export function describeLeftOut({ kind, words, line, wordsStay = false }: LeftOut): LeftOutEntry {
  const all = words.split(' ');
  const excerpt = all.length > MOST_WORDS ? `${all.slice(0, MOST_WORDS).join(' ')} …` : words;
  const size = all.length > MOST_WORDS ? ` (${all.length} words)` : '';
  const text = `${kind}${words ? ` "${excerpt}"` : ''}${size}${line ? `, line ${line}` : ''}`;
  return toEntry(text, wordsStay ? '' : words);
}

const MOST_WORDS = 10;

/** Something in a page that is left out of the essay. */
export interface LeftOut {
  /** What it is, such as "button". */
  kind: string;
  /** All its words; for an image, its alternative text. */
  words: string;
  line: number | undefined;
  /** Whether its words stay in the text, as those of a link do without its address. */
  wordsStay?: boolean;
}
