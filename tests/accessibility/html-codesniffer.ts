import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Engine } from './engine.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('html_codesniffer/build/HTMLCS.js'), 'utf8');

interface Message {
  type: number;
  code: string;
  msg: string;
  element: Node;
}

interface CodeSniffer {
  process(standard: string, node: Document, done: () => void, failed: () => void): void;
  getMessages(): Message[];
}

/** The type of a message that reminds a person of something to check on any page, rather than of this one. */
const NOTICE = 3;

/**
 * HTML_CodeSniffer with its standard for WCAG AAA: errors and warnings. It does not say what passed, so the kinds of
 * notices are counted: each comes from a check that found what it applies to.
 */
export const htmlCodeSniffer: Engine = async (page) => {
  // Evaluated, since the content security policy of a page allows no other script in it.
  await page.evaluate(`${source};undefined`);
  const messages = await page.evaluate(async () => {
    const { HTMLCS } = globalThis as unknown as { HTMLCS: CodeSniffer };
    await new Promise<void>((resolve, reject) => {
      HTMLCS.process('WCAG2AAA', document, resolve, () => reject(new Error('HTML_CodeSniffer failed.')));
    });
    return HTMLCS.getMessages().map(({ type, code, msg, element }) => {
      let path = '';
      for (let node = element; node.parentElement; node = node.parentElement) {
        path = `/*[${[...node.parentElement.children].indexOf(node as Element) + 1}]${path}`;
      }
      return { type, rule: code, message: msg, path: `/*${path}` };
    });
  });
  const notices = messages.filter(({ type }) => type === NOTICE);
  return {
    passed: new Set(notices.map(({ rule }) => rule)).size,
    findings: messages
      .filter(({ type }) => type !== NOTICE)
      .map(({ rule, message, path }) => ({ rule: rule.replace(/^WCAG2AAA\./, ''), message, path })),
  };
};
