import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { ImportError } from '#import/model/import-error.ts';
import { leaveOut, type LeftOutEntry } from '#import/model/left-out.ts';
import { endOffset, startOffset } from './markdown-blocks.ts';

/** Collects the definitions of a text by kind and label. If a label is defined twice, the first definition counts. */
export function readDefinitions(tree: Root, text: string): Definitions {
  const definitions: Definitions = new Map();
  visit(tree, (node) => {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return;
    const key = definitionKey(node);
    const line = node.position?.start.line ?? 0;
    const twin = definitions.get(key);
    if (twin) twin.again.push(line);
    else
      definitions.set(key, {
        node,
        line,
        again: [],
        start: startOffset(node),
        markdown: text.slice(startOffset(node), endOffset(node)),
      });
  });
  return definitions;
}

/** Finds the definitions that nodes refer to, directly or through other definitions, in the order of the text. */
export function definitionsFor(nodes: Nodes[], definitions: Definitions): Defined[] {
  const needed = new Set<Defined>();
  const collect = (from: Nodes) =>
    visit(from, (node) => {
      if (node.type !== 'linkReference' && node.type !== 'imageReference' && node.type !== 'footnoteReference') return;
      const found = definitions.get(definitionKey(node));
      if (!found || needed.has(found)) return;
      needed.add(found);
      collect(found.node);
    });
  nodes.forEach(collect);
  return [...definitions.values()].filter((one) => needed.has(one));
}

/**
 * Checks that every note is cited and is defined only once. The site shows only notes that are cited.
 * @returns the link definitions that nothing refers to
 * @throws ImportError listing every note that no reader would see
 */
export function checkDefinitions(file: string, { children }: Root, definitions: Definitions): LeftOutEntry[] {
  const used = definitionsFor(
    children.filter((node) => node.type !== 'footnoteDefinition'),
    definitions,
  );
  const errors: string[] = [];
  const unused: LeftOutEntry[] = [];
  for (const one of definitions.values()) {
    const { node, line, again } = one;
    const isNote = node.type === 'footnoteDefinition';
    const label = `[${isNote ? '^' : ''}${node.label ?? node.identifier}]`;
    if (isNote && again[0]) {
      errors.push(
        `${file}:${again[0]}: the label ${label} is already used for the note on line ${line}. Give this note another label.`,
      );
    }
    if (isNote && !used.includes(one)) {
      errors.push(`${file}:${line}: the note ${label} is never cited. Cite it, or remove it.`);
    } else if (!used.includes(one)) unused.push(leaveOut(`line ${line}: the address of ${label}, which no link uses`));
  }
  if (errors.length > 0) throw new ImportError(errors.join('\n'));
  return unused;
}

function definitionKey({ type, identifier }: { type: string; identifier: string }): string {
  return `${type.startsWith('footnote') ? '^' : ''}${identifier}`;
}

export type Definitions = Map<string, Defined>;

interface Defined {
  node: Definition | FootnoteDefinition;
  line: number;
  /** The lines on which the label is defined again. */
  again: number[];
  /** The offset of its Markdown in the text. */
  start: number;
  markdown: string;
}
