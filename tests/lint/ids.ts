import type { RuleTester } from 'oxlint/plugins-dev';

type Rule = Exclude<Parameters<RuleTester['run']>[1], { createOnce: unknown }>;
type Visitor = ReturnType<Rule['create']>;

/** A node of a syntax tree, as in ESTree. */
export type Node = Parameters<NonNullable<Visitor[string]>>[0];

type Ranged = { start: number; end: number; range: [number, number] };

/**
 * Reports code that takes an id apart or prints one: `p5.2`, `z.1`, `c-NAME`, `p5.fn-1`. Only src/ids.ts does that.
 * It looks at regular expressions for ids and for addresses of points, at comparisons and searches for the start of an
 * id, at templates that begin as an id does, at the mark of notes in any string, and at CSS selectors for a part of an
 * id. It does not see `id.slice(1)`, nor a template that begins with a variable, such as `${prefix}.${number}`.
 */
export const ids: Rule = {
  create: (context) =>
    checkIds((node) => context.report({ node, message: 'Ids are taken apart and printed in src/ids.ts only.' })),
};

/** Returns functions that check a node each and report the code that takes an id apart or prints one. */
export function checkIds(report: (node: Ranged) => void): Visitor {
  return {
    Literal(node) {
      if ('regex' in node ? PATTERN.test(node.regex.pattern) : PART.test(String(node.value))) report(node);
    },
    TemplateLiteral(node) {
      if (PRINTED.test(startOf(node))) report(node);
    },
    TemplateElement(node) {
      if (PART.test(node.value.raw)) report(node);
    },
    BinaryExpression({ operator, left, right }) {
      if (!/^[!=]==?$/.test(operator)) return;
      for (const side of [left, right]) if (START.test(startOf(side))) report(side);
      if (isFirstLetter(left) && startOf(right) === 'p') report(left);
    },
    SwitchCase({ test }) {
      if (test && START.test(startOf(test))) report(test);
    },
    CallExpression({ callee, arguments: [first] }) {
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier' || !first) return;
      const { name } = callee.property;
      const start = startOf(first);
      if (SEARCH.test(name) && START.test(start)) report(first);
      if (name === 'startsWith' && PREFIX.test(start)) report(first);
      if (name === 'includes' && start === '.' && isId(callee.object)) report(first);
    },
    NewExpression({ callee, arguments: [first] }) {
      if (callee.type === 'Identifier' && callee.name === 'RegExp' && first && PATTERN.test(startOf(first))) {
        report(first);
      }
    },
  };
}

const SEARCH = /^(?:startsWith|endsWith|includes|indexOf|lastIndexOf|split|replace|replaceAll)$/;

/** Matches text that an id starts with, perhaps after `#`, or that the id of a heading of notes ends with. */
const START = /^#?(?:p0|p\d+|z|c-[^…]*|z\.|p0\.|\.notes)$/;

/** Matches a template for an id, perhaps after `#`; its `${…}` are written as `…`. */
const PRINTED = /^#?(?:p…|c-…|(?:p0|z)[.-]…)/;

/** Matches what only ids start with: `startsWith('p')`, and `startsWith(`${prefix}.`)`. */
const PREFIX = /^(?:#?p|…[.-])$/;

/** Matches text with the mark of a note's id, or a selector for a part of an id. */
const PART = /(?<!\w)fn(?:ref)?-|fnref|\[(?:id|href)[*^$]=["']?#?(?:p|c-|z)/;

/** Matches the source of a regular expression for ids. */
const PATTERN = new RegExp(
  [
    // p\d, p?(\d, p[1-9], p0
    String.raw`(?<![\\\w])p\??\(?(?:\\d|\[[01]-9\]|0(?!\d))`,
    // [1-9]\d*[a-z], the address of a point
    String.raw`\[1-9\]\\d\*\[a-z\]`,
    // c- at the start, in a group or after `#`
    String.raw`(?:(?<!\[)\^|^|[(|#:])c-`,
    // z\., z\b, (z|…)
    String.raw`(?<![\w\\-])z(?:\\[.b]|[|)]|\[\.|\$)`,
    // .fn-, fnref-
    String.raw`(?<!\w)fn(?:ref)?-|fnref`,
    // .2 and .2a, the numbers of paragraphs
    String.raw`\\\.\\d\+\[a-z\]`,
  ].join('|'),
);

/** Returns a string's or template's text, with `…` for the expressions in it, or `` for other code. */
function startOf(node: { type: string; value?: unknown; quasis?: { value: { raw: string } }[] }): string {
  if (node.type === 'TemplateLiteral') return node.quasis!.map(({ value }) => value.raw).join('…');
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : '';
}

/** Whether code is `id[0]`, of any variable. */
function isFirstLetter(node: Node): boolean {
  return (
    node.type === 'MemberExpression' && node.computed && node.property.type === 'Literal' && node.property.value === 0
  );
}

/** Whether code is a variable or a field that is called an id. */
function isId(node: Node): boolean {
  if (node.type === 'MemberExpression') return isId(node.property);
  return node.type === 'Identifier' && /^id$|Id$/.test(node.name);
}

export default { meta: { name: 'broadside' }, rules: { ids } };
