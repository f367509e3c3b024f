import { type Document, isMap, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import type { FileFault } from '#content-files/model/fault.ts';
import { mistakesIn } from './yaml-mistakes.ts';

/** The fields at the start of a content file, or in all of it, as written. */
export interface FrontMatter {
  fields: Record<string, unknown>;
  lineOf: LineOf;
}

/** Returns the line of a field, or of the nearest parent that exists, or else 1. */
export type LineOf = (path: PropertyKey[]) => number;

/**
 * Parses front matter.
 * @param text the text between the file's first line, `---`, and the next such line
 */
export function parseFrontMatter(text: string): FrontMatter | { faults: FileFault[] } {
  return parseFields(`---\n${text}`);
}

/** Parses a whole file of fields (YAML 1.2): only strings, numbers, booleans, lists and nested fields. */
export function parseFields(text: string): FrontMatter | { faults: FileFault[] } {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const mistakes = mistakesIn(yaml);
  if (mistakes.length > 0) {
    const written = text.trimEnd().split('\n');
    const byLine = new Map<number, FileFault>();
    for (const { code, offset } of mistakes) {
      // An unclosed quotation is only found at the end of the text: the last field began it.
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

function fault(code: string, text: string): Pick<FileFault, 'found' | 'fix'> {
  const fix = fixes[code] ?? 'Write it as name: "text", with a space after the colon and the text in double quotes.';
  return {
    found: `"${text.trim()}" ${what[code] ?? 'is not YAML'}`,
    fix,
  };
}

const what: Record<string, string> = {
  DIRECTIVE: 'would change what the file means',
  DUPLICATE_KEY: 'is there twice',
  NO_TEXT: 'has a sign that no text has',
};

const fixes: Record<string, string> = {
  BAD_INDENT: 'Close the bracket above it, or let it begin where the lines above begin.',
  DIRECTIVE: 'Take it out.',
  DUPLICATE_KEY: 'Take one of the two out.',
  MISSING_CHAR: 'Put the quotation mark or the colon that is missing.',
  NO_TEXT: 'Take out what no key of a keyboard writes.',
  TAB_AS_INDENT: 'Begin the line with spaces and not with a tab.',
};

function lastField({ contents }: Document): number {
  const key = isMap(contents) ? contents.items.at(-1)?.key : undefined;
  return (key as Ranged)?.range?.[0] ?? 0;
}

function lineOf(yaml: Document, path: PropertyKey[], lineAt: (offset: number) => number): number {
  for (let depth = path.length; depth > 0; depth--) {
    const holder = depth === 1 ? yaml.contents : yaml.getIn(path.slice(0, depth - 1), true);
    const key = isMap(holder) ? keysOf(holder).get(String(path[depth - 1])) : undefined;
    const node = (key ?? yaml.getIn(path.slice(0, depth), true)) as Ranged;
    if (node?.range) return lineAt(node.range[0]);
  }
  return 1;
}

/** Returns the keys of a map by name, collected once per map: there may be thousands. */
function keysOf(map: YAMLMap): Map<string, unknown> {
  let keys = keysOfMaps.get(map);
  if (!keys) keysOfMaps.set(map, (keys = new Map(map.items.map(({ key }) => [String(key), key]))));
  return keys;
}

const keysOfMaps = new WeakMap<YAMLMap, Map<string, unknown>>();

type Ranged = { range?: [number, number, number] } | undefined;
