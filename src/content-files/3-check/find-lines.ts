import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from '#markdown/pipeline.ts';
import { fragmentOf } from '#markdown/tree/fragment.ts';
import { imagePath } from '#markdown/tree/image-path.ts';

/** What an error in a body can be about. */
type Kind = 'heading' | 'image' | 'link';

interface Found {
  kind: Kind;
  /** The path of an image, or the id that a link leads to. */
  target?: string | undefined;
  line: number;
}

/** Finds the line of a heading, by its number from 0, or of the next image or link with a target. */
export interface LineFinder {
  heading(index: number): number | undefined;
  next(kind: 'image' | 'link', target: string): number | undefined;
}

/**
 * Makes a finder of lines in a file. The body is parsed again, and only if a line is asked for, so that a text without
 * errors costs nothing.
 * @param bodyLine the line of the file on which the body begins
 */
export function lineFinder({ body, bodyLine }: { body: string; bodyLine: number }): LineFinder {
  let found: Found[] | undefined;
  const all = () => (found ??= listOf(body).map((each) => ({ ...each, line: bodyLine + each.line - 1 })));
  return {
    heading: (index) => all().filter(({ kind }) => kind === 'heading')[index]?.line,
    next(kind, target) {
      const at = all().findIndex((each) => each.kind === kind && each.target === target);
      return at < 0 ? undefined : found!.splice(at, 1)[0]!.line;
    },
  };
}

/** Lists the headings, images and links of a text, in order. */
function listOf(body: string): Found[] {
  const tree = parseMarkdown(body);
  const definitions = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => {
    if (!definitions.has(identifier)) definitions.set(identifier, url);
  });
  const found: Found[] = [];
  visit(tree, (node: Nodes) => {
    const line = node.position!.start.line;
    if (node.type === 'heading') found.push({ kind: 'heading', line });
    if (node.type === 'html') found.push(...listInHtml(node.value, line));
    const url = 'url' in node ? node.url : 'identifier' in node ? (definitions.get(node.identifier) ?? '') : '';
    if (node.type === 'link' || node.type === 'linkReference') {
      found.push({ kind: 'link', target: fragmentOf(url), line });
    }
    if (node.type === 'image' || node.type === 'imageReference') {
      found.push({ kind: 'image', target: imageTarget(url), line });
    }
  });
  return found;
}

/** Lists the same in HTML, which Markdown leaves as it is. */
function listInHtml(html: string, firstLine: number): Found[] {
  return [...html.matchAll(/<(?:(h[1-6])|(a)|img)\b([^>]*)/gi)].map(([, heading, link, attributes = ''], i, all) => {
    const line = firstLine + html.slice(0, all[i]!.index).split('\n').length - 1;
    if (heading) return { kind: 'heading', line };
    const [, address = ''] = /(?:href|src)\s*=\s*["']?([^"'\s>]*)/i.exec(attributes) ?? [];
    return link
      ? { kind: 'link', target: fragmentOf(address), line }
      : { kind: 'image', target: imageTarget(address), line };
  });
}

/** Returns the path of an image as the text's other checks see it: an address that could run code is removed. */
function imageTarget(address: string): string {
  return imagePath(address) ?? (/^(?!https?:)[a-z][a-z\d+.-]*:/i.test(address) ? '' : address);
}
