import { parse } from '@astrojs/compiler-rs';
import type { Node } from './ids.ts';

/** Returns all nodes of the syntax tree of an .astro file: of its frontmatter, its markup and the scripts in it. */
export function astroNodes(text: string): Node[] {
  const { ast, diagnostics } = parse(text);
  if (diagnostics.length > 0) throw new Error(diagnostics[0]!.text);
  return nodesIn(ast);
}

function nodesIn(value: unknown): Node[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(nodesIn);
  return 'type' in value ? [value as Node, ...inside] : inside;
}
