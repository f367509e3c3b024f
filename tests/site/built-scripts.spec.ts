import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { transform } from 'esbuild';
import ts from 'typescript';
import { BUILD_TARGET } from '#baseline.ts';
import { featuresBelow, lackedBy } from '../compat.ts';
import { folderOf, retelling } from '../sites.ts';

const folder = folderOf(retelling);

test('every script is written in the syntax of the baseline', async () => {
  const files = globSync('**/*.js', { cwd: folder });
  expect(files.length).toBeGreaterThan(6);
  for (const file of files) {
    const code = readFileSync(path.join(folder, file), 'utf8');
    const [lowered, same] = await Promise.all([BUILD_TARGET, 'esnext'].map((target) => written(code, target)));
    expect(lowered, file).toBe(same);
  }
});

/** Returns JavaScript as esbuild writes it for a target. */
async function written(code: string, target: string | string[]): Promise<string> {
  // esbuild takes all Unicode property escapes to be newer than the baseline; only the newest properties are.
  return (await transform(code, { target, supported: { 'regexp-unicode-property-escapes': true } })).code;
}

/** Names in Pagefind's code that match newer features: its own names, and features it tests for before use. */
const OF_PAGEFIND = {
  own: 'destroy element fallback grow memory results s writable'.split(' '),
  asked: ['Segmenter', 'segment', 'captureStackTrace'],
};

test('the code of Pagefind names no feature newer than the baseline that it does not ask for first', () => {
  const code = readFileSync(path.join(folder, 'pagefind/pagefind.js'), 'utf8');
  const newer = newerNames();
  const named = new Set<string>();
  ts.forEachChild(ts.createSourceFile('pagefind.js', code, ts.ScriptTarget.Latest), function visit(node) {
    if (ts.isIdentifier(node) && newer.has(node.text)) named.add(node.text);
    ts.forEachChild(node, visit);
  });
  expect([...named].toSorted()).toEqual([...OF_PAGEFIND.own, ...OF_PAGEFIND.asked].toSorted());
  expect(code).toContain('typeof Intl.Segmenter<"u"');
  expect(code).toContain('Error.captureStackTrace&&');
});

/** Returns the names that only features newer than the baseline have. */
function newerNames(): Set<string> {
  const isNewer = new Map<string, boolean>();
  for (const [feature, data] of [...featuresBelow('api'), ...featuresBelow('javascript.builtins')]) {
    const name = feature
      .split('.')
      .at(-1)!
      .replace(/_static$/, '');
    if (data.__compat) isNewer.set(name, (isNewer.get(name) ?? true) && lackedBy(data).length > 0);
  }
  return new Set([...isNewer].flatMap(([name, isSo]) => (isSo ? [name] : [])));
}
