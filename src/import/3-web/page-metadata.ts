import type { Element, Root } from 'hast';
import type { Article } from './find-article.ts';
import { attribute, findAll, isElement, visibleLine } from './html-nodes.ts';

/**
 * Reads what a page says about its article: the title, the line under it, the authors, the language and the date. A line
 * that a word processor marked as the title is, and so is the only `<h1>` if Readability's title contains it, or the
 * first of several if the title begins with it. The name
 * that a word processor gives a new document is not a title.
 */
export function readPageMetadata(tree: Root, { title, byline, language, published }: Article): PageMetadata {
  const headings = findAll(tree, (one) => isElement(one, 'h1')).map(visibleLine);
  const [heading = ''] = headings;
  const isOnly = headings.length === 1 && heading !== '' && title?.includes(heading);
  const isTitle = isOnly || (heading.includes(' ') && title?.startsWith(heading));
  const marked = findAll(tree, isTitleElement).map(visibleLine);
  const own = marked.length === 1 ? marked[0] || undefined : undefined;
  const [html] = tree.children.filter((child) => isElement(child));
  return {
    title: own ?? (isTitle ? heading : title && newDocument.test(title) ? undefined : title),
    standfirst: findAll(tree, isStandfirstElement).map(visibleLine).find(Boolean),
    ...(byline && /^by\s/i.test(byline) ? { byline } : { author: byline }),
    lang: language ?? (html && (attribute(html, 'lang') || undefined)),
    date: /^\d{4}-\d{2}-\d{2}/.exec(published ?? '')?.[0],
  };
}

/** Names of documents that nobody has named. */
const newDocument =
  /^(?:document|untitled|page|new page|unbenannt|sin título|sans titre|microsoft word)[\s\d-]*(?:document)?(?:\S*\.docx?)?$/i;

/** Whether an element is a line that a word processor marked as the title. */
export function isTitleElement(element: Element): boolean {
  return (
    isElement(element, 'p') &&
    attribute(element, 'className')
      .split(' ')
      .some((name) => /^(?:MsoTitle.*|title)$/.test(name))
  );
}

/** Whether an element is marked as the line under the title. */
export function isStandfirstElement(element: Element): boolean {
  return (
    attribute(element, 'itemProp') === 'alternativeHeadline' ||
    attribute(element, 'className')
      .split(' ')
      .some((name) => /^(?:(?:post-|entry-|article-)?subtitle|dek|deck|standfirst|MsoSubtitle)$/i.test(name))
  );
}

/** The front matter of a Markdown source. Unknown fields are undefined. */
export interface PageMetadata {
  title: string | undefined;
  standfirst?: string | undefined;
  /** The line that names the authors. */
  byline?: string | undefined;
  /** The names of the authors, without "by". */
  author?: string | undefined;
  /** A language tag. */
  lang?: string | undefined;
  /** A day, as year-month-day. */
  date?: string | undefined;
}
