import { type Document, isAlias, isMap, isNode, isScalar, type Node, visit } from 'yaml';

/** What keeps a text from being fields, and where in it that begins. */
export interface Mistake {
  code: string;
  offset: number;
}

/**
 * Finds what the YAML of a content file may not have. To what is no YAML at all come anchors, aliases and tags, which
 * would silently swallow words or make other things than texts; a directive, which may change what all
 * the rest means; a field that is there twice; and signs that no text has, such as `"\0"`.
 */
export function mistakesIn(yaml: Document): Mistake[] {
  const mistakes: Mistake[] = [...yaml.errors, ...yaml.warnings].map(({ code, pos: [offset] }) => ({ code, offset }));
  if (yaml.directives?.yaml.explicit) mistakes.push({ code: 'DIRECTIVE', offset: 0 });
  visit(yaml, (_key, node) => {
    if (!isNode(node) || !node.range) return;
    if (isMarked(node)) mistakes.push({ code: 'MARK', offset: node.range[0] });
    if (isScalar(node) && typeof node.value === 'string' && noText.test(node.value)) {
      mistakes.push({ code: 'NO_TEXT', offset: node.range[0] });
    }
    if (isMap(node)) mistakes.push(...keyMistakes(node.items.map(({ key }) => key)));
  });
  return mistakes;
}

/** NUL, which HTML cannot hold, and halves of signs, which UTF-8 cannot. */
// oxlint-disable-next-line no-control-regex
const noText = /[\0\p{Cs}]/u;

function isMarked(node: Node): boolean {
  return isAlias(node) || ('anchor' in node && node.anchor !== undefined) || node.tag !== undefined;
}

/** A name is one text, and there once. Names are kept in a set: the library itself holds each name against all others, which takes too long for thousands. */
function keyMistakes(keys: unknown[]): Mistake[] {
  const names = new Set<string>();
  return keys.flatMap((key) => {
    if (!isNode(key) || !key.range) return [];
    if (!isScalar(key)) return [{ code: 'MARK', offset: key.range[0] }];
    const name = String(key.value);
    const isTwin = names.has(name);
    names.add(name);
    return isTwin ? [{ code: 'DUPLICATE_KEY', offset: key.range[0] }] : [];
  });
}
