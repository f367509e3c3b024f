import type { Page } from '@playwright/test';
import { featureAt, featuresBelow, missingIn, type Versions } from './compat.ts';

/**
 * Makes a page's browser resemble an older one by removal. Before any script of the page runs, it removes every
 * built-in and every Web API member that some of the versions lack, and makes selectors that they do not support
 * throw. Syntax and CSS stay.
 *
 * @returns the names of what is removed
 */
export async function makeOlder(page: Page, versions: Versions): Promise<string[]> {
  const removed = missingMembers(versions);
  const selectors = Object.entries(featureAt('css.selectors')!)
    .filter(([, feature]) => missingIn(feature as never, versions).length > 0)
    .map(([name]) => name);
  await page.addInitScript(remove, { removed, selectors });
  return [...removed.map((names) => names.join('.')), ...selectors.map((name) => `:${name}`)];
}

/** Returns the globals and members that some versions lack, such as ["Map", "groupBy"]; members before globals. */
function missingMembers(versions: Versions): string[][] {
  return [...featuresBelow('api'), ...featuresBelow('javascript.builtins')]
    .filter(([, feature]) => missingIn(feature, versions).length > 0)
    .map(([path]) => path.replace(/^(api|javascript\.builtins(\.Intl)?)\./, '').split('.'))
    .filter(([owner, name, ...deeper]) => owner !== name && deeper.length === 0 && !name?.endsWith('_event'))
    .toSorted((a, b) => b.length - a.length);
}

/** Runs in the page. */
function remove({ removed, selectors }: { removed: string[][]; selectors: string[] }) {
  const globals = globalThis as unknown as Record<string, Record<string, unknown> | undefined>;
  const typedArray = Object.getPrototypeOf(Int8Array) as Record<string, unknown>;
  for (const [owner, name] of removed as [string, string?][]) {
    if (name === undefined) {
      for (const each of [globals, Intl]) Reflect.deleteProperty(each, owner);
      continue;
    }
    const holder = owner === 'TypedArray' ? typedArray : (globals[owner] ?? (Intl as unknown as typeof globals)[owner]);
    if (!holder) continue;
    const member = name.replace(/_static$/, '');
    const onInstances = name === member && [holder['prototype'], owner === 'Window' ? globals : undefined];
    for (const each of [holder, ...(onInstances || [])]) {
      if (each && Object.hasOwn(each, member)) Reflect.deleteProperty(each, member);
    }
  }

  const unknown = new RegExp(`:(${selectors.join('|')})(?![\\w-])`);
  for (const { prototype } of [Element, Document, DocumentFragment]) {
    const methods = prototype as unknown as Record<string, (selector: string) => unknown>;
    for (const name of ['querySelector', 'querySelectorAll', 'matches', 'closest']) {
      const method = methods[name];
      if (!method) continue;
      methods[name] = function select(this: unknown, selector: string) {
        if (unknown.test(selector)) throw new DOMException(`'${selector}' is not a valid selector.`, 'SyntaxError');
        return method.call(this as never, selector);
      };
    }
  }
}
