import { type Document, isAlias, isMap, LineCounter, parseDocument, visit } from 'yaml';
import type { FileFault } from './fault.ts';

/** The fields that begin a content file, or are all of it, as they are written. */
export interface FrontMatter {
  fields: Record<string, unknown>;
  lineOf: LineOf;
}

/** The line of a field, or of the nearest thing around it that is there; else 1. */
export type LineOf = (path: PropertyKey[]) => number;

/**
 * Reads front matter.
 * @param text what stands between the file's first line, `---`, and the next such line
 */
export function parseFrontMatter(text: string): FrontMatter | { faults: FileFault[] } {
  return parseFields(`---\n${text}`);
}

/**
 * Reads a whole file of fields (YAML 1.2). An anchor, an alias or a tag is a fault, since a title such as
 * `&c now` would silently lose words to it.
 */
export function parseFields(text: string): FrontMatter | { faults: FileFault[] } {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const mistakes = mistakesIn(yaml, text);
  if (mistakes.length > 0) {
    const written = text.trimEnd().split('\n');
    const byLine = new Map<number, FileFault>();
    for (const { code, offset } of mistakes) {
      // A quotation that is not closed is noticed at the very end: the last field began it.
      const line = lineAt(offset) <= written.length ? lineAt(offset) : lineAt(lastField(yaml));
      if (!byLine.has(line)) byLine.set(line, { line, ...fault(code, written[line - 1] ?? '') });
    }
    return { faults: [...byLine.values()] };
  }
  if (yaml.toJS() !== null && !isMap(yaml.contents)) {
    const line = lineAt((yaml.contents as Ranged)?.range?.[0] ?? 0);
    return { faults: [{ line, ...fault('', text.split('\n')[line - 1] ?? '') }] };
  }
  return { fields: yaml.toJS() ?? {}, lineOf: (path) => lineOf(yaml, path, lineAt) };
}

interface Mistake {
  code: string;
  offset: number;
}

function mistakesIn(yaml: Document, text: string): Mistake[] {
  const mistakes: Mistake[] = [...yaml.errors, ...yaml.warnings].map(({ code, pos: [offset] }) => {
    // A field that is there twice, after one without a value, is said to be at the end of that one's line.
    const isBefore = code === 'DUPLICATE_KEY' && text[offset] === '\n';
    return { code, offset: isBefore ? offset + 1 : offset };
  });
  visit(yaml, (_key, node) => {
    const isMark = isAlias(node) || (typeof node === 'object' && node && 'anchor' in node && node.anchor);
    if (isMark && 'range' in node && node.range) mistakes.push({ code: 'MARK', offset: node.range[0] });
  });
  return mistakes;
}

function fault(code: string, text: string): Pick<FileFault, 'found' | 'fix'> {
  const fix = fixes[code] ?? 'Write it as name: "text", with a space after the colon and the text in double quotes.';
  return {
    found: `"${text.trim()}" ${code === 'DUPLICATE_KEY' ? 'is there twice' : 'is not YAML'}`,
    fix,
  };
}

const fixes: Record<string, string> = {
  BAD_INDENT: 'Close the bracket above it, or let it begin where the lines above begin.',
  DUPLICATE_KEY: 'Take one of the two out.',
  MISSING_CHAR: 'Put the quotation mark or the colon that is missing.',
  TAB_AS_INDENT: 'Begin the line with spaces and not with a tab.',
};

function lastField({ contents }: Document): number {
  const key = isMap(contents) ? contents.items.at(-1)?.key : undefined;
  return (key as Ranged)?.range?.[0] ?? 0;
}

function lineOf(yaml: Document, path: PropertyKey[], lineAt: (offset: number) => number): number {
  for (let depth = path.length; depth > 0; depth--) {
    const holder = depth === 1 ? yaml.contents : yaml.getIn(path.slice(0, depth - 1), true);
    const pair = isMap(holder) ? holder.items.find(({ key }) => String(key) === path[depth - 1]) : undefined;
    const node = (pair?.key ?? yaml.getIn(path.slice(0, depth), true)) as Ranged;
    if (node?.range) return lineAt(node.range[0]);
  }
  return 1;
}

type Ranged = { range?: [number, number, number] } | undefined;
