import { type Document, isMap, LineCounter, parseDocument, stringify, type YAMLMap } from 'yaml';
import type { FileError } from '#content-files/model/content-error.ts';
import { mistakesIn } from './yaml-mistakes.ts';

const lineEnd = /\r\n|\r|\n/;

/** Decodes UTF-8 without its byte order mark, or returns the number of the first line that is not valid. */
export function decodeText(bytes: Uint8Array): { text: string; badLine?: never } | { text?: never; badLine: number } {
  const text = decode(bytes);
  if (text !== undefined) return { text };
  // In UTF-8 a line end is never part of another character, so each line can be decoded by itself.
  const lines = Buffer.from(bytes).toString('latin1').split(lineEnd);
  return { badLine: lines.findIndex((line) => decode(Buffer.from(line, 'latin1')) === undefined) + 1 };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Removes a byte order mark, makes every line end LF, and composes letters (NFC). */
export function normalizeText(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
}

/**
 * Splits a content file at its front matter: two lines `---` with YAML between them, at the start of the file.
 * @param endMark a regular expression for the line that ends the front matter
 * @returns undefined if the file has no front matter
 */
export function splitContentFile(text: string, endMark = '---'): { yaml: string; body: string } | undefined {
  const pattern = new RegExp(`^\\uFEFF?---[ \\t]*\\r?\\n(.*?\\r?\\n)??(?:${endMark})[ \\t]*(?:\\r?\\n|$)`, 's');
  const match = pattern.exec(text);
  return match ? { yaml: match[1] ?? '', body: text.slice(match[0].length) } : undefined;
}

/** Writes a content file. Fields that are undefined are left out. */
export function writeContentFile(fields: Record<string, unknown>, body: string): string {
  const hasFields = Object.values(fields).some((value) => value !== undefined);
  return `---\n${hasFields ? stringify(fields, { lineWidth: 0 }) : ''}---\n\n${body}`;
}

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
export function parseFrontMatter(text: string): FrontMatter | { errors: FileError[] } {
  return parseFields(`---\n${text}`);
}

/** Parses a whole file of fields (YAML 1.2): only strings, numbers, booleans, lists and nested fields. */
export function parseFields(text: string): FrontMatter | { errors: FileError[] } {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const mistakes = mistakesIn(yaml);
  if (mistakes.length > 0) {
    const written = text.trimEnd().split('\n');
    const byLine = new Map<number, FileError>();
    for (const { code, offset } of mistakes) {
      // An unclosed quotation is only found at the end of the text: the last field began it.
      const line = lineAt(offset) <= written.length ? lineAt(offset) : lineAt(lastField(yaml));
      if (!byLine.has(line)) byLine.set(line, { line, ...error(code, written[line - 1] ?? '') });
    }
    return { errors: [...byLine.values()] };
  }
  if (yaml.toJS() !== null && !isMap(yaml.contents)) {
    const line = lineAt((yaml.contents as Ranged)?.range?.[0] ?? 0);
    return { errors: [{ line, ...error('', text.split('\n')[line - 1] ?? '') }] };
  }
  return { fields: yaml.toJS() ?? {}, lineOf: (path) => findLine(yaml, path, lineAt) };
}

function error(code: string, text: string): Pick<FileError, 'found' | 'fix'> {
  const fix =
    fixes[code] ?? 'Write it as field: "text", with a space after the colon and double quotes around the text.';
  return {
    found: `"${text.trim()}" ${what[code] ?? 'is not valid YAML'}`,
    fix,
  };
}

const what: Record<string, string> = {
  DIRECTIVE: 'is a YAML directive',
  DUPLICATE_KEY: 'repeats a field',
  MARK: 'uses a YAML feature that is not allowed here',
  NO_TEXT: 'contains a character that cannot be published',
};

const fixes: Record<string, string> = {
  BAD_INDENT: 'Close the bracket on a line above, or indent this line like those above.',
  DIRECTIVE: 'Remove it.',
  DUPLICATE_KEY: 'Remove one of the two.',
  MISSING_CHAR: 'Add the missing quotation mark or colon.',
  NO_TEXT: String.raw`Remove codes such as "\0" or "\ud800".`,
  TAB_AS_INDENT: 'Replace the tab with spaces or, if the field is not part of another field, remove the tab.',
};

function lastField({ contents }: Document): number {
  const key = isMap(contents) ? contents.items.at(-1)?.key : undefined;
  return (key as Ranged)?.range?.[0] ?? 0;
}

function findLine(yaml: Document, path: PropertyKey[], lineAt: (offset: number) => number): number {
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
