import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { featureAt, lackedBy } from './compat.ts';
import { root } from './sites.ts';

/** Features that code uses, by their path in browser-compat-data, with the places of use ("src/a.ts:5"). */
export type UsedFeatures = Map<string, Set<string>>;

export interface Usage {
  features: UsedFeatures;
  /** Names that TypeScript's libraries declare and browser-compat-data does not list, in the same form. */
  unlisted: UsedFeatures;
  /** The files that were read, relative to the project. */
  files: string[];
}

/**
 * Finds the JavaScript built-ins, DOM and Web APIs that the code of a TypeScript project uses, in its own files and
 * those of the packages it imports: members by the type they are read from, options by the call they are passed to,
 * events, elements, selectors and regular expressions by their text.
 *
 * @param project the path of a tsconfig.json
 * @param inline inline scripts, by name
 * @param files the entry files; by default those of the project
 */
export function usedFeatures(
  project: string,
  inline: Record<string, string> = {},
  files = readProject(project).fileNames,
): Usage {
  const program = createProgram(project, inline, files);
  const checker = program.getTypeChecker();
  const features: UsedFeatures = new Map();
  const unlisted: UsedFeatures = new Map();
  const sources = reachable(program);
  for (const source of sources) {
    const note = (into: UsedFeatures, feature: string, node: ts.Node) => {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      const places = into.get(feature) ?? new Set();
      into.set(feature, places.add(`${path.relative(root, source.fileName)}:${line + 1}`));
    };
    visit(source);

    function visit(node: ts.Node) {
      // Types are erased, but the class after `extends` is a value.
      if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
      if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isImportDeclaration(node)) return;
      if (ts.isHeritageClause(node) && node.token === ts.SyntaxKind.ImplementsKeyword) return;
      if (ts.isPropertyAccessExpression(node)) useMember(node.name.text, node.expression, node.name);
      else if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression))
        useMember(node.argumentExpression.text, node.expression, node);
      else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) useBinding(node);
      else if (ts.isObjectLiteralExpression(node)) useProperties(node);
      else if (ts.isIdentifier(node)) useGlobal(node);
      else if (ts.isRegularExpressionLiteral(node)) usePattern(node.text, node);
      else if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
        useText(node.text, node);
      if (ts.isNewExpression(node) && ts.isIdentifier(node.expression)) {
        const { text } = node.expression;
        use([`api.${text}.${text}`, `javascript.builtins.${text}.${text}`], node);
      }
      if (ts.isCallExpression(node)) useCall(node);
      ts.forEachChild(node, visit);
    }

    function useMember(name: string, receiver: ts.Expression, node: ts.Node) {
      const types = [receiver, uncast(receiver)].map((each) => checker.getTypeAtLocation(each));
      const symbol = checker.getSymbolAtLocation(node) ?? checker.getPropertyOfType(types[0]!, name);
      useMemberOf(name, types, symbol, node);
    }

    function useBinding(element: ts.BindingElement) {
      const name = element.propertyName ?? element.name;
      if (!ts.isIdentifier(name) || element.dotDotDotToken) return;
      const pattern = element.parent;
      const types = [checker.getTypeAtLocation(pattern)];
      if (ts.isVariableDeclaration(pattern.parent) && pattern.parent.initializer)
        types.push(checker.getTypeAtLocation(uncast(pattern.parent.initializer)));
      useMemberOf(name.text, types, checker.getPropertyOfType(types[0]!, name.text), name);
    }

    /** Looks up a member by the types it may be read from, and by where it is declared. */
    function useMemberOf(name: string, types: ts.Type[], symbol: ts.Symbol | undefined, node: ts.Node) {
      const owners = [...new Set([...types.flatMap(namesOf), ...ownersOf(symbol)])];
      if (
        use(
          owners.flatMap((owner) => pathsOf(owner, name)),
          node,
        )
      )
        return;
      if (use(mixedInto(ownersOf(symbol), name), node)) return;
      for (const owner of ownersOf(symbol)) note(unlisted, `${owner}.${name}`, node);
    }

    function useProperties(literal: ts.ObjectLiteralExpression) {
      const type = checker.getContextualType(literal);
      for (const property of literal.properties) {
        const name = property.name && ts.isIdentifier(property.name) ? property.name.text : undefined;
        if (!name) continue;
        const parts = type?.isUnion() ? type.types : type ? [type] : [];
        const owners = parts.flatMap((part) => ownersOf(checker.getPropertyOfType(part, name)));
        const isSet = use([...owners.flatMap((owner) => pathsOf(owner, name)), ...mixedInto(owners, name)], property);
        if (!isSet && ts.isCallExpression(literal.parent)) useOption(name, literal.parent, property);
        if (!isSet && ts.isNewExpression(literal.parent)) useOption(name, literal.parent, property);
      }
    }

    /** Records an option of a call: a feature below that of the function. */
    function useOption(name: string, { expression }: ts.CallExpression | ts.NewExpression, node: ts.Node) {
      const callee = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
      for (const owner of ownersOf(checker.getSymbolAtLocation(callee))) {
        for (const base of [...pathsOf(owner, callee.getText(source)), ...mixedInto([owner], callee.getText(source))]) {
          if (!featureAt(base)) continue;
          for (const below of optionsBelow(base, name)) note(features, below, node);
        }
      }
    }

    function useGlobal(node: ts.Identifier) {
      const { parent } = node;
      if (ts.isPropertyAccessExpression(parent) && parent.name === node) return;
      if ((ts.isBindingElement(parent) && parent.propertyName === node) || ts.isPropertyAssignment(parent)) {
        if (parent.initializer !== node) return;
      }
      const symbol = ts.isShorthandPropertyAssignment(parent)
        ? checker.getShorthandAssignmentValueSymbol(parent)
        : checker.getSymbolAtLocation(node);
      const isGlobal = symbol?.declarations?.some(
        (declaration) => isOfLibrary(declaration) && !ts.isParameter(declaration) && isTopLevel(declaration),
      );
      if (isGlobal && !use(globalPaths(node.text), node)) note(unlisted, node.text, node);
    }

    function useCall(call: ts.CallExpression) {
      const { expression } = call;
      const callee = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText(source);
      if (/listen/i.test(callee)) {
        const targets = ts.isPropertyAccessExpression(expression)
          ? namesOf(checker.getTypeAtLocation(expression.expression))
          : GLOBALS;
        for (const type of call.arguments.flatMap(textsOf)) {
          if (
            use(
              targets.map((owner) => `api.${owner}.${type}_event`),
              call,
            )
          )
            continue;
          const [event, ...others] = EVENTS.get(type) ?? [];
          // If several events have this name, it is unknown which one is meant.
          if (event && others.every((other) => lackedBy(featureAt(other)).length > 0)) note(features, event, call);
        }
      }
      const [first] = call.arguments;
      if (!first || !ts.isStringLiteralLike(first)) return;
      if (callee === 'setAttribute') use([`html.global_attributes.${first.text}`], first);
      if (isTagParameter(call)) use([`html.elements.${first.text}`], first);
    }

    /** Whether a function has a parameter that is the name of an HTML element. */
    function isTagParameter(call: ts.CallExpression): boolean {
      const { typeParameters = [] } = checker.getResolvedSignature(call)?.declaration ?? {};
      return typeParameters.some(
        (one) => ts.isTypeParameterDeclaration(one) && TAGS.test(one.constraint?.getText() ?? ''),
      );
    }

    function usePattern(text: string, node: ts.Node) {
      for (const feature of patternFeatures(text)) note(features, feature, node);
      const flags = text.slice(text.lastIndexOf('/') + 1);
      for (const [flag, feature] of Object.entries(FLAGS)) if (flags.includes(flag)) note(features, feature, node);
    }

    function useText(text: string, node: ts.Node) {
      for (const feature of patternFeatures(text)) note(features, feature, node);
      for (const [, name] of text.matchAll(/:{1,2}([a-z][a-z-]*)/g)) use([`css.selectors.${name}`], node);
    }

    /** Records the first path that browser-compat-data lists. Returns whether there is one. */
    function use(paths: string[], node: ts.Node): boolean {
      const found = paths.find((one) => featureAt(one)?.__compat);
      if (found) note(features, found, node);
      return found !== undefined;
    }
  }
  return { features, unlisted, files: sources.map(({ fileName }) => path.relative(root, fileName)) };

  function isOfLibrary(declaration: ts.Declaration): boolean {
    return program.isSourceFileDefaultLibrary(declaration.getSourceFile());
  }

  /** Returns the names of the library interfaces that declare a member. */
  function ownersOf(symbol: ts.Symbol | undefined): string[] {
    return (symbol?.declarations ?? []).filter(isOfLibrary).flatMap((declaration) => ownerOf(declaration) ?? []);
  }

  /** Returns the names of the interfaces whose members a value has, the most derived first. */
  function namesOf(type: ts.Type): string[] {
    if (type.isUnionOrIntersection()) return type.types.flatMap(namesOf);
    if (checker.isArrayType(type) || checker.isTupleType(type)) return ['Array'];
    const apparent = checker.getApparentType(type);
    if (apparent !== type) return namesOf(apparent);
    const names: string[] = [];
    const queue: ts.Type[] = [type];
    for (const each of queue) {
      const symbol = each.getSymbol();
      const isKnown = symbol?.name === 'globalThis' || symbol?.declarations?.some(isOfLibrary);
      if (symbol && isKnown) names.push(symbol.name);
      const target = (each as ts.TypeReference).target ?? each;
      if (target.isClassOrInterface()) queue.push(...checker.getBaseTypes(target));
    }
    return names;
  }
}

/** Returns paths where browser-compat-data may list a member of a mixin, such as ARIAMixin, which it does not know. */
function mixedInto(owners: string[], name: string): string[] {
  if (owners.includes('CSSStyleDeclaration') || owners.includes('CSSStyleProperties'))
    return [`css.properties.${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`];
  const heirs = owners.flatMap((owner) => MIXED_INTO[owner] ?? []);
  return heirs.flatMap((heir) => (heir === 'globalThis' ? globalPaths(name) : pathsOf(heir, name)));
}

/** The interfaces that include each mixin, under which browser-compat-data lists its members. */
const MIXED_INTO: Record<string, string[]> = {
  ARIAMixin: ['Element'],
  Animatable: ['Element'],
  ChildNode: ['Element', 'CharacterData', 'DocumentType'],
  NonDocumentTypeChildNode: ['Element'],
  ParentNode: ['Element', 'Document', 'DocumentFragment'],
  Slottable: ['Element'],
  DocumentOrShadowRoot: ['Document'],
  NonElementParentNode: ['Document'],
  ElementContentEditable: ['HTMLElement'],
  ElementCSSInlineStyle: ['HTMLElement'],
  HTMLOrSVGElement: ['HTMLElement'],
  HTMLOrForeignElement: ['HTMLElement'],
  HTMLHyperlinkElementUtils: ['HTMLAnchorElement'],
  LinkStyle: ['HTMLStyleElement'],
  Body: ['Response', 'Request'],
  GlobalEventHandlers: ['HTMLElement', 'Element', 'Window'],
  WindowEventHandlers: ['Window'],
  WindowOrWorkerGlobalScope: ['globalThis'],
  WindowLocalStorage: ['Window'],
  WindowSessionStorage: ['Window'],
  NavigatorID: ['Navigator'],
  NavigatorLanguage: ['Navigator'],
  AnimationFrameProvider: ['Window'],
};

/** Types in TypeScript's libraries, with the names that browsers use. */
const ALIASES: Record<string, string> = {
  Console: 'console',
  ReadonlyArray: 'Array',
  ConcatArray: 'Array',
  ArrayLike: 'Array',
  RegExpMatchArray: 'Array',
  RegExpExecArray: 'Array',
  ReadonlyMap: 'Map',
  ReadonlySet: 'Set',
  CallableFunction: 'Function',
  NewableFunction: 'Function',
  PromiseLike: 'Promise',
  IteratorObject: 'Iterator',
  ArrayIterator: 'Iterator',
  MapIterator: 'Iterator',
  SetIterator: 'Iterator',
  StringIterator: 'Iterator',
  RegExpStringIterator: 'Iterator',
  IterableIterator: 'Iterator',
  NodeListOf: 'NodeList',
  HTMLCollectionOf: 'HTMLCollection',
};

const GLOBALS = ['Window', 'ServiceWorkerGlobalScope', 'WorkerGlobalScope', 'EventTarget'];
const FLAGS = { d: 'javascript.builtins.RegExp.hasIndices', v: 'javascript.builtins.RegExp.unicodeSets' };
const TAGS = /HTMLElementTagNameMap/;

/** The features that are events, by the name of the event. */
const EVENTS = new Map<string, string[]>();
for (const [owner, members] of Object.entries(featureAt('api')!)) {
  for (const member of Object.keys(members as object).filter((name) => name.endsWith('_event'))) {
    const name = member.slice(0, -'_event'.length);
    EVENTS.set(name, [...(EVENTS.get(name) ?? []), `api.${owner}.${member}`]);
  }
}

/** Returns the strings that an expression may be: a literal, or those in the array that a loop iterates over. */
function textsOf(expression: ts.Expression): string[] {
  if (ts.isStringLiteralLike(expression)) return [expression.text];
  if (!ts.isIdentifier(expression)) return [];
  for (let at: ts.Node = expression; !ts.isSourceFile(at); at = at.parent) {
    if (!ts.isForOfStatement(at) || !ts.isVariableDeclarationList(at.initializer)) continue;
    const isOfLoop = at.initializer.declarations.some(({ name }) => name.getText() === expression.text);
    if (isOfLoop && ts.isArrayLiteralExpression(at.expression)) return at.expression.elements.flatMap(textsOf);
  }
  return [];
}

function patternFeatures(text: string): string[] {
  return [
    ...(/\(\?<[=!]/.test(text) ? ['javascript.regular_expressions.lookbehind_assertion'] : []),
    ...(/\(\?(?:[ims]+(?:-[ims]*)?|-[ims]+):/.test(text) ? ['javascript.regular_expressions.modifier'] : []),
  ];
}

/** Returns paths where browser-compat-data may list a member of an interface. */
function pathsOf(owner: string, name: string): string[] {
  const named = ALIASES[owner] ?? owner;
  if (named === 'globalThis' || named === 'Window') return globalPaths(name);
  const [instance, isStatic] = [named.replace(/Constructor$/, ''), named.endsWith('Constructor')];
  return [
    `javascript.builtins.${instance}.${name}`,
    `javascript.builtins.Intl.${instance}.${name}`,
    ...(/^(Big)?(Int|Uint|Float)\d+(Clamped)?Array$/.test(instance) ? [`javascript.builtins.TypedArray.${name}`] : []),
    ...(isStatic ? [] : [`api.${instance}.${name}`]),
    `api.${instance}.${name}_static`,
  ];
}

function globalPaths(name: string): string[] {
  return [...GLOBALS.map((owner) => `api.${owner}.${name}`), `api.${name}`, `javascript.builtins.${name}`];
}

/** Returns the features below a function that concern an option. */
function optionsBelow(base: string, name: string): string[] {
  const pattern = new RegExp(`(^|_)${name}_(parameter|option)`);
  const found: string[] = [];
  const collect = (at: string) => {
    for (const key of Object.keys(featureAt(at)!)) {
      if (key === '__compat') continue;
      if (pattern.test(key)) found.push(`${at}.${key}`);
      if (/options|init|parameter/.test(key)) collect(`${at}.${key}`);
    }
  };
  collect(base);
  return found;
}

/** Returns the interface, class, variable or namespace that a declaration is a member of; undefined if it is global. */
function ownerOf({ parent }: ts.Declaration): string | undefined {
  if (ts.isInterfaceDeclaration(parent) || ts.isClassDeclaration(parent)) return parent.name?.text;
  if (ts.isTypeLiteralNode(parent) && ts.isVariableDeclaration(parent.parent)) return parent.parent.name.getText();
  if (ts.isModuleBlock(parent)) return parent.parent.name.text;
  if (ts.isVariableDeclarationList(parent) && ts.isModuleBlock(parent.parent.parent))
    return parent.parent.parent.parent.name.text;
  return undefined;
}

function isTopLevel(declaration: ts.Declaration): boolean {
  const holder = ts.isVariableDeclaration(declaration) ? declaration.parent.parent.parent : declaration.parent;
  return ts.isSourceFile(holder);
}

/** Returns the files that reach a browser: all except those imported only for their types. */
function reachable(program: ts.Program): ts.SourceFile[] {
  const checker = program.getTypeChecker();
  const found = new Set(program.getRootFileNames().map((name) => program.getSourceFile(name)!));
  for (const file of found) {
    for (const specifier of specifiersIn(file)) {
      const [imported] = checker.getSymbolAtLocation(specifier)?.declarations ?? [];
      if (imported && ts.isSourceFile(imported)) found.add(imported);
    }
  }
  return [...found].filter((file) => !file.isDeclarationFile);
}

/** Returns the specifiers of all imports in a file, including those on demand, except those of types. */
function specifiersIn(file: ts.SourceFile): ts.Expression[] {
  const found: ts.Expression[] = [];
  ts.forEachChild(file, function visit(node) {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      if (node.moduleSpecifier && !isOfTypes(node)) found.push(node.moduleSpecifier);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      found.push(...node.arguments);
    }
    ts.forEachChild(node, visit);
  });
  return found;
}

function isOfTypes(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  return statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

/** Strips casts, parentheses and non-null assertions from an expression. */
function uncast(expression: ts.Expression): ts.Expression {
  if (ts.isAsExpression(expression) || ts.isParenthesizedExpression(expression) || ts.isNonNullExpression(expression))
    return uncast(expression.expression);
  return expression;
}

/** Declaration files, by path. All programs share them, since TypeScript's libraries take long to parse. */
const declarations = new Map<string, ts.SourceFile>();

function createProgram(project: string, inline: Record<string, string>, fileNames: string[]): ts.Program {
  const { options } = readProject(project);
  // The newest libraries declare everything that the code may use.
  const isWorker = options.lib?.some((lib) => lib.includes('webworker')) ?? false;
  const all: ts.CompilerOptions = {
    ...options,
    lib: ['lib.esnext.d.ts', ...(isWorker ? ['lib.webworker.d.ts'] : ['lib.dom.d.ts', 'lib.dom.iterable.d.ts'])],
    allowJs: true,
    noEmit: true,
  };
  const host = ts.createCompilerHost(all);
  const { getSourceFile, fileExists, readFile } = host;
  const scripts = new Map(Object.entries(inline).map(([name, code]) => [path.join(root, name), code]));
  host.fileExists = (file) => scripts.has(file) || fileExists.call(host, file);
  host.readFile = (file) => scripts.get(file) ?? readFile.call(host, file);
  host.getSourceFile = (file, ...rest) => {
    const code = scripts.get(file);
    if (code !== undefined) return ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
    const source = declarations.get(file) ?? getSourceFile.call(host, file, ...rest);
    if (source?.isDeclarationFile) declarations.set(file, source);
    return source;
  };
  const first = ts.createProgram([...fileNames, ...scripts.keys()], all, host);
  // TypeScript reads a package's types, not its code.
  const packages = first.getSourceFiles().flatMap((file) => (file.isDeclarationFile ? [] : packagesIn(file)));
  return ts.createProgram([...fileNames, ...scripts.keys(), ...new Set(packages)], all, host);
}

export function readProject(project: string): ts.ParsedCommandLine {
  const { config, error } = ts.readConfigFile(project, ts.sys.readFile);
  if (error) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
  return ts.parseJsonConfigFileContent(config, ts.sys, path.dirname(project));
}

/** Returns the paths of the code of the packages that a file imports. */
function packagesIn(file: ts.SourceFile): string[] {
  return file.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || isOfTypes(statement)) return [];
    const { text } = statement.moduleSpecifier as ts.StringLiteral;
    return /^(?!virtual:)[a-z@]/.test(text) && !text.includes('?') ? [fileURLToPath(import.meta.resolve(text))] : [];
  });
}
