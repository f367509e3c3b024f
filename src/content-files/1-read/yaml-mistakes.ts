import { type Document, isAlias, isMap, isNode, isScalar, type Node, visit } from 'yaml';

/** A reason why a text is not valid as fields, and where it begins in the text. */
interface Mistake {
  code: string;
  offset: number;
}

/**
 * Finds what the YAML of a content file may not contain: invalid YAML; anchors, aliases and tags, which would silently
 * swallow words or produce values other than text; a directive, which may change the meaning of everything
 * after it; a duplicate field; and characters that text cannot contain, such as `"\0"`.
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

/** NUL, which HTML cannot contain, and lone surrogates, which UTF-8 cannot. */
// oxlint-disable-next-line no-control-regex
const noText = /[\0\p{Cs}]/u;

function isMarked(node: Node): boolean {
  return isAlias(node) || ('anchor' in node && node.anchor !== undefined) || node.tag !== undefined;
}

/**
 * Checks that each name is a scalar and occurs once. Names are kept in a set: the library itself compares each name
 * with all others, which takes too long for thousands.
 */
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
