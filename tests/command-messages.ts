import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { root } from './sites.ts';

/** A text for the people who run the commands and the build. */
export interface CommandMessage {
  /** Its file and line, such as `src/site.ts:26`. */
  at: string;
  /** The text. Placeholders have the name of their expression: `{file}`. */
  text: string;
  /** A sentence stands by itself; the other texts are parts of a message, such as what was found. */
  isSentence: boolean;
}

/** The code whose texts people read in a terminal. */
const CODE = [
  'astro.config.mjs',
  'src/*.ts',
  'src/{commands,import,content-files,ledger,collections}/**/*.ts',
  'src/markdown/limits.ts',
  'src/i18n/missing-messages.ts',
  '.node/setup.mjs',
  'src/features/search/index/serve-index.ts',
  'src/features/feed/feed-report.ts',
];

/** Words that the code looks for or writes into files. */
const NO_MESSAGES = ['**/*.test.ts', '**/line-patterns.ts', '**/heading-numbers.ts', '**/html-nodes.ts'];

/** Collects the messages of the commands and the build, in the order of their files. */
export function commandMessages(): CommandMessage[] {
  const files = globSync(CODE, { cwd: root, exclude: NO_MESSAGES }).toSorted();
  const sources = files.map((file) => parse(file, readFileSync(path.join(root, file), 'utf8')));
  const constants = new Map(sources.flatMap(constantsIn));
  return sources.flatMap((source) => messagesIn(source, constants));
}

/** Collects the messages of one file. */
export function messagesInCode(file: string, code: string): CommandMessage[] {
  const source = parse(file, code);
  return messagesIn(source, new Map(constantsIn(source)));
}

function parse(file: string, code: string): ts.SourceFile {
  return ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
}

type Constants = Map<string, ts.Expression>;

/** Returns the texts that have names, so that a message which ends in one of them can be read whole. */
function constantsIn(source: ts.SourceFile): [string, ts.Expression][] {
  return source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .flatMap(({ name, initializer }) =>
      initializer && isText(initializer) && ts.isIdentifier(name) ? [[name.text, initializer]] : [],
    );
}

function messagesIn(source: ts.SourceFile, constants: Constants): CommandMessage[] {
  const found = new Map<ts.Expression, CommandMessage>();
  /** Fixes that are listed with what was found. */
  const joined = new Set<ts.Expression>();
  const add = (node: ts.Expression, text: string) => {
    // A text of a single word is a name.
    if (!/\S .*\p{L}{2}/su.test(text.replace(/\{\w*\}/g, '…'))) return;
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    found.set(node, { at: `${source.fileName}:${line + 1}`, text, isSentence: isSentence(node) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || ts.isTaggedTemplateExpression(node)) return;
    // A list of words, and a pattern.
    if (ts.isCallExpression(node) && node.expression.getText().endsWith('.split')) return;
    if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') return;
    if (!ts.isExpression(node) || !isText(node)) {
      ts.forEachChild(node, visit);
      if (ts.isObjectLiteralExpression(node)) join(fieldOf(node, 'found'), fieldOf(node, 'fix'));
      return;
    }
    add(node, textOf(node, constants));
    // Texts within a placeholder, such as those of a list.
    for (const span of ts.isTemplateExpression(node) ? node.templateSpans : [])
      if (!isChoice(span.expression)) visit(span.expression);
  };
  // What was found is printed together with the fix.
  const join = (what?: ts.Expression, fix?: ts.Expression) => {
    if (!what || !fix || !isText(what) || !isText(fix)) return;
    add(what, `${textOf(what, constants)}. ${textOf(fix, constants)}`);
    joined.add(fix);
  };
  visit(source);
  return [...found].flatMap(([node, message]) => (joined.has(node) ? [] : message));
}

/** Returns the value of a field of an object; for a shorthand, that of the variable with its name. */
function fieldOf({ properties, parent }: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const field = properties.find((property) => property.name?.getText() === name);
  if (!field || !ts.isShorthandPropertyAssignment(field))
    return field && ts.isPropertyAssignment(field) ? field.initializer : undefined;
  for (let around: ts.Node = parent; around; around = around.parent) {
    const declarations = ts.isBlock(around) ? around.statements.filter(ts.isVariableStatement) : [];
    const variables = declarations.flatMap(({ declarationList }) => [...declarationList.declarations]);
    const variable = variables.find((one) => one.name.getText() === name);
    if (variable) return variable.initializer;
  }
  return undefined;
}

function isText(node: ts.Expression): boolean {
  if (ts.isBinaryExpression(node))
    return node.operatorToken.kind === ts.SyntaxKind.PlusToken && (isText(node.left) || isText(node.right));
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

/** Returns a text with its placeholders; a choice between two texts is written `{this|that}`. */
function textOf(node: ts.Expression, constants: Constants): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isParenthesizedExpression(node)) return textOf(node.expression, constants);
  if (ts.isTemplateExpression(node)) {
    const spans = node.templateSpans.map(({ expression, literal }) => textOf(expression, constants) + literal.text);
    return node.head.text + spans.join('');
  }
  if (isText(node) && ts.isBinaryExpression(node)) return textOf(node.left, constants) + textOf(node.right, constants);
  if (isChoice(node)) {
    const texts = textsOfChoice(node).map((text) => textOf(text, constants));
    return `{${texts.filter(Boolean).join('|')}}`;
  }
  const constant = ts.isIdentifier(node) ? constants.get(node.text) : undefined;
  return constant ? textOf(constant, constants) : `{${nameOf(node)}}`;
}

type Choice = ts.ConditionalExpression | ts.BinaryExpression;

/** Whether an expression is one of several texts, or a text or nothing. */
function isChoice(node: ts.Expression): node is Choice {
  if (ts.isConditionalExpression(node)) return isText(node.whenTrue) || isText(node.whenFalse);
  return ts.isBinaryExpression(node) && !isText(node) && isText(node.right);
}

function textsOfChoice(node: Choice): ts.Expression[] {
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse];
  return node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken ? [node.left, node.right] : [node.right];
}

/** Returns the last name in an expression, such as `file` for `path.basename(file)`. */
function nameOf(node: ts.Expression): string {
  const names = node.getText().match(/[A-Za-z]\w*/g) ?? [];
  return names.at(-1) ?? '';
}

/** The names of fields and variables whose texts are sentences. */
const SENTENCES = /^(?:fix|error|advice|remedy|noTitle|outlineHint|seeHelp)$/;
/** The functions that print their text, throw it or show it if a field is wrong. Those of the ledger quote it. */
const SPEAKERS = /^(?:console\.\w+|logger\.\w+|(?!Ledger)\w*Error|.*\.(?:min|max|regex))$/s;

/** Whether a text stands by itself: what an error says, how to fix it, or a line of output. */
function isSentence(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent) || ts.isConditionalExpression(parent)) return isSentence(parent);
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return SPEAKERS.test(parent.expression.getText());
  const hasName = ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent);
  return hasName && SENTENCES.test(parent.name.getText());
}
