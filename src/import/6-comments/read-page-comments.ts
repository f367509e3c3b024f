import type { Element, ElementContent, Nodes, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { attribute, findAll, isElement, lineNumber, visibleLine } from '#import/3-web/html-nodes.ts';
import { parseDate } from '#import/model/dates.ts';
import { ImportError } from '#import/model/import-error.ts';
import { leaveOut, type LeftOutEntry } from '#import/model/left-out.ts';
import { convertHtmlComment } from './comment-markdown.ts';
import { hasClass, isCommentLink, isProfileLink, type Markup, markups } from './comment-markups.ts';
import type { FoundComment, FoundComments } from './found-comment.ts';
import { jsonExample, readJsonComments } from './read-json-comments.ts';

/**
 * Reads comments from a saved page, from markup that is known or else from schema.org JSON-LD.
 * @param file the path of the page, for messages
 * @throws ImportError if the page has no comments, or naming the line of one that cannot be read
 */
export function readPageComments(tree: Root, file: string): FoundComments {
  const markup = markups.find(({ isComment }) => findAll(tree, isComment).length > 0);
  if (markup) return readMarkup(tree, markup, file);
  const list = commentsInScripts(tree);
  if (list.length > 0) return readJsonComments(list, `${file}, JSON-LD`);
  throw new ImportError(
    `${file}: no comments were found in this page. Give them in a .json file instead. ${jsonExample}`,
  );
}

function readMarkup(tree: Root, markup: Markup, file: string): FoundComments {
  const comments: FoundComment[] = [];
  const leftOut: LeftOutEntry[] = [];
  const beside: string[] = [];
  const walk = (node: Nodes, parent: FoundComment | undefined) => {
    if (!('children' in node)) return;
    let own = parent;
    if (isElement(node) && markup.isComment(node)) {
      own = { ...readMarkedUpComment(node, markup, file, { leftOut, beside }), parent };
      comments.push(own);
    }
    for (const child of node.children) walk(child, own);
  };
  walk(tree, undefined);
  for (const [words, times] of Map.groupBy(beside, (text) => text))
    leftOut.push(
      leaveOut(`"${words}" beside a comment${times.length > 1 ? `, ${times.length} times` : ''}`, times.join(' ')),
    );
  return { comments, leftOut };
}

function readMarkedUpComment(node: Element, markup: Markup, file: string, rest: Rest): FoundComment {
  const own = without(node, (one) => one !== node && markup.isComment(one));
  const body = findAll(own, markup.isBody)[0];
  const outside = without(own, (one) => one === body);
  const author =
    findAll(own, markup.isAuthor).at(-1) ?? findAll(outside, (one) => isProfileLink(one) && visibleLine(one) !== '')[0];
  const dates = elementsIn(own).filter(markup.isDate);
  const date =
    dates.find((one) => dateIn(one) !== undefined) ??
    dates[0] ??
    findAll(outside, (one) => isCommentLink(one) && dateIn(one) !== undefined)[0];
  const at = `${file}:${lineNumber(node) ?? 1}`;
  if (!body || !visibleLine(body)) {
    throw new ImportError(`${at}: a comment has no text. Remove it from the page, or give the comments as JSON.`);
  }
  const isKnown = (one: Element) => one === author || one === date;
  const { markdown, words, leftOut } = convertHtmlComment({
    type: 'root',
    children: without(body, (one) => isKnown(one) || markup.isAside(one)).children,
  });
  rest.leftOut.push(...leftOut);
  const around = [without(own, (one) => one === body), ...findAll(body, markup.isAside)].filter((one) => !isKnown(one));
  rest.beside.push(...around.flatMap((one) => textsIn(without(one, isKnown))));
  const moment = date && dateIn(date);
  if (date && visibleLine(date) && !moment) {
    throw new ImportError(
      `${at}: the date "${visibleLine(date)}" of a comment cannot be read. In the page, write it as <time datetime="2023-02-28">, or remove it.`,
    );
  }
  return {
    id: idIn(own),
    author: (author && visibleLine(author)) || undefined,
    byAuthor: hasClass(node, 'bypostauthor'),
    date: moment,
    parent: undefined,
    markdown,
    words,
  };
}

/** Copies an element without some of its descendants. */
function without(node: Element, isGone: (one: Element) => boolean): Element {
  const children = node.children.flatMap((child): ElementContent[] => {
    if (!isElement(child)) return [child];
    return isGone(child) ? [] : [child.children.some((one) => isElement(one)) ? without(child, isGone) : child];
  });
  // An unchanged element is returned as the same object, so that it can be found by identity.
  return children.every((child, index) => child === node.children[index]) && children.length === node.children.length
    ? node
    : { ...node, children };
}

/** Reads the moment in an element's attributes, or else in its text. */
function dateIn(node: Element): string | undefined {
  const texts = elementsIn(node).flatMap((one) => ['dateTime', 'content', 'title'].map((name) => attribute(one, name)));
  return [...texts, visibleLine(node)].map(parseDate).find((moment) => moment !== undefined);
}

function idIn(own: Element): string | undefined {
  const ids = findAll(own, () => true).map((one) => attribute(one, 'id'));
  return ids.find((id) => /comment-?\d/.test(id))?.replace(/^.*?comment-?/, '');
}

/** Returns an element and all its descendants, including those that no reader sees. */
function elementsIn(node: Element): Element[] {
  const found: Element[] = [];
  visit(node, 'element', (one) => void found.push(one));
  return found;
}

/** Returns the words of each text node in an element. */
function textsIn(node: ElementContent): string[] {
  if (node.type === 'text') return node.value.trim() ? [visibleLine(node)] : [];
  return isElement(node) ? node.children.flatMap(textsIn) : [];
}

interface Rest {
  leftOut: LeftOutEntry[];
  /** Words beside comments that are part of none. */
  beside: string[];
}

/** Finds the comments in a page's JSON-LD: the values of its `comment` properties. */
function commentsInScripts(tree: Root): unknown[] {
  const found: unknown[] = [];
  const search = (json: unknown) => {
    if (Array.isArray(json)) return json.forEach(search);
    if (typeof json !== 'object' || json === null) return;
    const { comment, ...others } = json as Record<string, unknown>;
    if (comment) found.push(...(Array.isArray(comment) ? comment : [comment]));
    else Object.values(others).forEach(search);
  };
  visit(tree, { tagName: 'script' }, (node) => {
    if (!isElement(node) || attribute(node, 'type') !== 'application/ld+json') return;
    const [text] = node.children;
    if (text?.type !== 'text') return;
    try {
      search(JSON.parse(text.value));
    } catch {
      // Invalid JSON holds no comments. The caller throws if none are found anywhere.
    }
  });
  return found;
}
