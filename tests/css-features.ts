import { type CssNode, type Declaration, generate, parse, type Rule, walk, type WalkContext } from 'css-tree';
import { BASELINE } from '#baseline.ts';
import { featureAt, missingIn } from './compat.ts';

/** A use of a CSS feature. */
export interface CssFeature {
  /** Its path in `@mdn/browser-compat-data`, such as `css.properties.text-wrap.pretty`. */
  key: string;
  /** The start of the code that uses it. */
  code: string;
}

/**
 * Finds uses of CSS features that some browser of the baseline lacks. Omits those with a fallback in the code: inside
 * `@supports`, after a declaration of the same property that the whole baseline supports, or beside one with the
 * prefix that the browser requires.
 */
export function featuresBeyondBaseline(css: string): CssFeature[] {
  const found: CssFeature[] = [];
  const add = (path: string[], code: CssNode, prefixes: string[] = []) => {
    if (!isInBaseline(path, prefixes)) found.push({ key: keyOf(path), code: generate(code).slice(0, 160) });
  };

  // How many `@supports` are around a node.
  let guards = 0;
  walk(parse(css), { enter, leave });
  return found;

  function enter(this: WalkContext, node: CssNode) {
    const { atrule, rule } = this;
    if (isGuard(node)) guards++;
    if (guards > 0) return;
    if (node.type === 'Atrule') add(['at-rules', node.name], node);
    if (node.type === 'NestingSelector') add(['selectors', 'nesting'], rule!);
    if (node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector') {
      add(['selectors', node.name], rule!);
      if (node.name === 'not' && isList(node.children?.first)) add(['selectors', 'not', 'selector_list'], rule!);
    }
    if (atrule?.name === 'media') {
      if (node.type === 'Feature') add(['at-rules', 'media', node.name], atrule);
      if (node.type === 'FeatureRange') add(['at-rules', 'media', 'range_syntax'], atrule);
      if (node.type === 'Condition' && isOfLevel4(node)) add(['at-rules', 'media', 'or_syntax'], atrule);
    }
    if (node.type === 'Declaration' && !hasEarlierValue(node, rule)) {
      for (const path of pathsOf(node)) add(path, rule ?? node, prefixesOf(node, rule));
    }
  }

  function leave(node: CssNode) {
    if (isGuard(node)) guards--;
  }
}

function isGuard(node: CssNode): boolean {
  return node.type === 'Atrule' && node.name === 'supports';
}

/** Returns paths where BCD may list what a declaration uses: its property, keywords, functions and units. */
function pathsOf({ property, value }: Declaration): string[][] {
  const ofProperty = ['properties', property];
  const paths = [ofProperty];
  walk(value, (node) => {
    if (node.type === 'Identifier') paths.push([...ofProperty, node.name]);
    if (node.type === 'Function')
      paths.push([...ofProperty, node.name], ['types', node.name], ['types', 'color', node.name]);
    if (node.type === 'Dimension') paths.push(['types', 'length', UNITS[node.unit] ?? node.unit]);
  });
  const code = generate(value);
  const grammar = GRAMMAR.filter(([name, pattern]) => name === property && pattern.test(code));
  return [...paths, ...grammar.map(([, , feature]) => [...ofProperty, feature])];
}

/** Units that BCD lists as a group. */
const UNITS: Record<string, string> = {
  ...unitsAs('container_query_length_units', 'cqw cqh cqi cqb cqmin cqmax'),
  ...unitsAs('viewport_percentage_units_dynamic', 'dvw dvh dvi dvb dvmin dvmax'),
  ...unitsAs('viewport_percentage_units_large', 'lvw lvh lvi lvb lvmin lvmax'),
  ...unitsAs('viewport_percentage_units_small', 'svw svh svi svb svmin svmax'),
};

function unitsAs(name: string, units: string): Record<string, string> {
  return Object.fromEntries(units.split(' ').map((unit) => [unit, name]));
}

/** Values that BCD lists under a special name. */
const GRAMMAR: [property: string, value: RegExp, name: string][] = [
  ['align-items', /last baseline/, 'last_baseline'],
  ['content', /\//, 'alt_text'],
  ['text-decoration', /\d/, 'includes_thickness'],
  ['text-decoration', /var|#|\b(dashed|dotted|double|wavy)\b/, 'includes_color-and-style'],
];

/** Whether the rule declares the same property earlier, with a value that the whole baseline supports. */
function hasEarlierValue(declaration: Declaration, rule: Rule | null): boolean {
  const all = declarationsIn(rule);
  return all
    .slice(0, all.indexOf(declaration))
    .some((other) => other.property === declaration.property && pathsOf(other).every((path) => isInBaseline(path)));
}

/** Returns the prefixes with which the rule also declares the property. */
function prefixesOf({ property }: Declaration, rule: Rule | null): string[] {
  return declarationsIn(rule)
    .map((other) => /^(-\w+-)(.+)$/.exec(other.property))
    .flatMap((match) => (match?.[2] === property ? [match[1]!] : []));
}

function declarationsIn(rule: Rule | null): Declaration[] {
  return rule?.block.children.toArray().filter((node) => node.type === 'Declaration') ?? [];
}

/** Media Queries 4 introduced `or`, `not` without a media type, and nested conditions together. */
function isOfLevel4({ children }: Extract<CssNode, { type: 'Condition' }>): boolean {
  return children.some((node) => node.type === 'Condition' || (node.type === 'Identifier' && node.name !== 'and'));
}

function isList(node: CssNode | null | undefined): boolean {
  return node?.type === 'SelectorList' && node.children.size > 1;
}

function isInBaseline(path: string[], prefixes?: string[]): boolean {
  return missingIn(featureAt(keyOf(path)), BASELINE, prefixes).length === 0;
}

function keyOf(path: string[]): string {
  return ['css', ...path].join('.');
}
