import type { Page as BrowserPage } from '@playwright/test';
import { Audit, Outcome } from '@siteimprove/alfa-act';
import { Native as NativeDevice } from '@siteimprove/alfa-device/native';
import { Node } from '@siteimprove/alfa-dom';
import { Native as NativeNode } from '@siteimprove/alfa-dom/native';
import rules from '@siteimprove/alfa-rules';
import { Page } from '@siteimprove/alfa-web';
import type { Engine } from './engine.ts';

/** Siteimprove's Alfa, with its rules for WCAG AAA: what fails, and what it cannot decide. It reads a copy of the page. */
export const alfa: Engine = async (page, areas) => {
  const wanted = areas === 'colours' ? rules.filter(({ uri }) => ON_COLOURS.test(uri)) : rules;
  const outcomes = [...(await Audit.of(await copyOf(page), wanted).evaluate())];
  const passed = new Set(outcomes.filter(Outcome.isPassed).map(({ rule }) => rule.uri)).size;
  const findings = outcomes.flatMap((outcome) => {
    if (!Outcome.isFailed(outcome) && !Outcome.isCantTell(outcome)) return [];
    const rule = outcome.rule.uri.split('/').at(-1)!;
    const message = Outcome.isCantTell(outcome)
      ? outcome.diagnostic.message
      : outcome.expectations
          .toArray()
          .flatMap(([, result]) => (result.isErr() ? [result.getErrUnsafe().message] : []))
          .join(' ');
    return nodesOf(outcome.target).map((node) => ({ rule, message, path: node.path(Node.fullTree) }));
  });
  return { passed, findings };
};

/** Contrast of 7:1 and of 4.5:1. */
const ON_COLOURS = /sia-r(66|69)$/;

/** Returns the nodes that an outcome is about. Some are about a group, such as the links that share a name. */
function nodesOf(target: unknown): Node[] {
  if (Node.isNode(target)) return [target];
  const isGroup = typeof target === 'object' && target !== null && Symbol.iterator in target;
  return isGroup ? [...(target as Iterable<unknown>)].flatMap(nodesOf) : [];
}

/** Copies a page with its address, its styles and the places of its elements. */
async function copyOf(page: BrowserPage): Promise<Page> {
  const [device, document, styles] = await Promise.all([
    page.evaluate(`(${NativeDevice.fromWindow})()`),
    page.evaluate<Copy>(`(${NativeNode.fromNode})()`),
    computedStyles(page),
  ]);
  addStyles(document, styles);
  const [url, headers, body] = [page.url(), [], ''];
  const request = { method: 'GET', url, headers, body };
  const response = { url, status: 200, headers, body };
  return Page.from({ request, response, document, device } as unknown as Page.JSON).getUnsafe();
}

interface Copy {
  type: string;
  style?: string | null;
  children?: Copy[];
}

/**
 * Returns the size and line height of each element, in document order, as the browser computes them. Alfa reads neither
 * from a `font` with a custom property in it. They are relative, since Alfa reports absolute ones.
 */
function computedStyles(page: BrowserPage): Promise<string[]> {
  return page.evaluate(() => {
    const base = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    return [...document.querySelectorAll('*')].map((element) => {
      const { fontSize, lineHeight } = getComputedStyle(element);
      const size = Number.parseFloat(fontSize);
      const ratio = lineHeight === 'normal' ? lineHeight : Number.parseFloat(lineHeight) / size;
      return `font-size:${size / base}rem;line-height:${ratio}`;
    });
  });
}

/** Adds declarations to the elements of a copy, in document order. */
function addStyles(copy: Copy, styles: string[]) {
  if (copy.type === 'element') copy.style = `${copy.style ?? ''};${styles.shift()}`;
  for (const child of copy.children ?? []) addStyles(child, styles);
}
