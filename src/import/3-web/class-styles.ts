import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { attribute, isElement } from './html-nodes.ts';

/**
 * Turns spans that a style sheet in the page makes bold or italic into emphasis, as word processors write it. Headings
 * are bold anyway.
 */
export function applyClassStyles(tree: Root): void {
  const styles = readStyles(tree);
  if (styles.size === 0) return;
  visit(tree, 'element', (parent) => {
    if (/^h[1-6]$/.test(parent.tagName)) return SKIP;
    if (parent.tagName !== 'strong' && parent.tagName !== 'em') parent.children = emphasize(parent.children, styles);
    return undefined;
  });
}

interface Style {
  isBold: boolean;
  isItalic: boolean;
}

function readStyles(tree: Root): Map<string, Style> {
  const styles = new Map<string, Style>();
  visit(tree, { tagName: 'style' }, (node) => {
    const [text] = isElement(node) ? node.children : [];
    if (text?.type !== 'text') return;
    for (const [, name = '', rules = ''] of text.value.matchAll(/(?<=^|[};\s])\.([\w-]+)\s*\{([^}]*)\}/g)) {
      const isBold = /font-weight:\s*(?:bold|[6-9]00)/.test(rules);
      const isItalic = /font-style:\s*italic/.test(rules);
      if (isBold || isItalic) styles.set(name, { isBold, isItalic });
    }
  });
  return styles;
}

/** Wraps runs of bold spans, and the runs of italic spans in them and between them, so that each is one emphasis. */
function emphasize(children: ElementContent[], styles: Map<string, Style>): ElementContent[] {
  const has = (style: keyof Style) => (node: ElementContent) =>
    isElement(node, 'span') && node.children.length > 0 && stylesOf(node, styles).some((one) => one[style]);
  return runsOf(children, has('isBold')).flatMap(({ nodes, fits }) => {
    const inside = runsOf(nodes, has('isItalic')).flatMap((run) => (run.fits ? [wrap('em', run.nodes)] : run.nodes));
    return fits ? [wrap('strong', inside)] : inside;
  });
}

/** Divides nodes into runs of those that fit and runs of those that do not. */
function runsOf(nodes: ElementContent[], isFit: (node: ElementContent) => boolean): Run[] {
  const runs: Run[] = [];
  for (const node of nodes) {
    const fits = isFit(node);
    const last = runs.at(-1);
    if (last?.fits === fits) last.nodes.push(node);
    else runs.push({ nodes: [node], fits });
  }
  return runs;
}

interface Run {
  nodes: ElementContent[];
  fits: boolean;
}

function wrap(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}

function stylesOf(node: Element, styles: Map<string, Style>): Style[] {
  return attribute(node, 'className')
    .split(' ')
    .flatMap((name) => styles.get(name) ?? []);
}
