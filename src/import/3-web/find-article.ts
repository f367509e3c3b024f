import { Readability } from '@mozilla/readability';
import type { Element, Nodes, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { parseHTML } from 'linkedom';
import { ImportError } from '#import/model/import-error.ts';
import { oneLine } from './html-nodes.ts';

/**
 * Asks Readability which texts and images of a page belong to its article. The HTML that it rewrites is not used, only
 * which nodes of the page's own tree it kept.
 * @throws ImportError if it finds no article
 */
export function findArticle(tree: Root, file: string): Article {
  const marked: Nodes[] = [];
  const { document } = parseHTML(toHtml(wrapTexts(tree, marked)));
  const article = new Readability<ParentNode>(document as unknown as Document, {
    serializer: (node) => node as unknown as ParentNode,
  }).parse();
  const content = article?.content;
  const kept = [...(content?.querySelectorAll(`[${MARK}]`) ?? [])].map((node) => Number(node.getAttribute(MARK)));
  if (!article || kept.length === 0) {
    throw new ImportError(
      `${file}: no article was found in this page. Copy the essay into a plain-text or Markdown file, and import that.`,
    );
  }
  return {
    kept: new Set(kept.map((number) => marked[number]!)),
    title: oneLine(article.title),
    byline: oneLine(article.byline),
    language: oneLine(article.lang),
    published: oneLine(article.publishedTime),
  };
}

const MARK = 'data-import-mark';
/** Elements whose text no reader sees, or that may contain only text. */
const closed = ['head', 'script', 'style', 'template', 'title', 'textarea', 'select', 'svg', 'math'];

/** Copies a tree. Each text, wrapped in a span, and each image gets its index in `marked` as an attribute. */
function wrapTexts<Node extends Nodes>(node: Node, marked: Nodes[]): Node {
  if (!('children' in node)) return node;
  if (node.type === 'element' && closed.includes(node.tagName)) return node;
  const children = node.children.map((child) => {
    if (child.type === 'text' && child.value.trim() !== '') return wrapOne('span', child, [child], marked);
    if (child.type === 'element' && child.tagName === 'img') return wrapOne('img', child, [], marked);
    return wrapTexts(child, marked);
  });
  return { ...node, children };
}

function wrapOne(tagName: string, node: Nodes, children: Element['children'], marked: Nodes[]): Element {
  const own = node.type === 'element' ? node.properties : {};
  return { type: 'element', tagName, properties: { ...own, [MARK]: String(marked.push(node) - 1) }, children };
}

export interface Article {
  /** The texts and images of the page's tree that belong to its article. */
  kept: Set<Nodes>;
  title: string | undefined;
  byline: string | undefined;
  language: string | undefined;
  /** When it was published, as the page says. */
  published: string | undefined;
}
