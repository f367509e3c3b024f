import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { RuleTester } from 'oxlint/plugins-dev';
import { describe, expect, it, test } from 'vitest';
import { astroNodes } from './lint/astro-nodes.ts';
import { checkIds, ids, type Node } from './lint/ids.ts';
import { src } from './lint/layers.ts';

RuleTester.describe = describe;
RuleTester.it = it;

const bad = [
  String.raw`/^p\d/.test(section)`,
  String.raw`/^p\d+/.exec(before)`,
  '/^#?p[1-9]/.test(id)',
  '/^p0[.]/.test(id)',
  '/^c-/.test(id)',
  String.raw`/^(?:p\d+|c-.+)$/.test(id)`,
  String.raw`/^(?:closing|z)(?=[.-]|$)/.test(id)`,
  String.raw`/^z\.\d+$/.test(id)`,
  String.raw`/\.fn-/.test(id)`,
  '/^fnref-/.test(id)',
  String.raw`/^[^.]+\.\d+[a-z]*$/.test(id)`,
  String.raw`new RegExp('^p\\d')`,
  'new RegExp(`^c-${name}`)',
  "id.startsWith('c-')",
  "id.startsWith('p')",
  "id?.startsWith('p0.')",
  "id.startsWith('z.')",
  "!hash.startsWith('#c-')",
  'id.startsWith(`${prefix}.`)',
  "id.split('.fn-')",
  "ref.replace('.fnref-', mark)",
  "id.indexOf('c-')",
  "labelOf(id, '.fn-')",
  "prefix === 'z'",
  "id !== 'p0'",
  'id === `p${address}`',
  '`c-${name}` === id',
  "switch (prefix) { case 'z': a(); }",
  "document.querySelector('[id^=p] > .sheet')",
  'document.querySelector(`a[href^="#c-"]`)',
  'const note = `${section}.fn-${label}`;',
  "id[0] === 'p'",
  "hash.slice(1)[0] !== 'p'",
  'const id = `p${address}`;',
  'const href = `#p${address}`;',
  'const rule = `#p${address} .num{${css}}`;',
  'const id = `c-${name}`;',
  'const id = `z.${number}`;',
  String.raw`/^p?(\d+)/.exec(place)`,
  String.raw`/^[1-9]\d*[a-z]*$/.test(address)`,
  "id.endsWith('.notes')",
  "!id.includes('.')",
  "passage.id.includes('.')",
];

const good = [
  '// p5.2, `c-NAME`, z.1 and p5.fn-1 are ids, as is /^p\\d/.\na();',
  '/** `p5.2`: `c-` and `.fn-` */\nexport const a = 1;',
  String.raw`/^\d+$/.test(label)`,
  String.raw`/\p{L}\p{N}/u.test(text)`,
  String.raw`/[^c-f]/.test(text)`,
  '/[a-z.]+/.test(text)',
  String.raw`/^[a-z]\./.test(text)`,
  String.raw`/(?:a-z)\.org/.test(text)`,
  String.raw`/\bpp?\. ?\d+/.test(text)`,
  String.raw`/step\d/.test(text)`,
  String.raw`/http[0-9]/.test(text)`,
  '/public-|func-|fn\\(/.test(text)',
  "tagName === 'p'",
  "['p', 'pre'].includes(tagName)",
  "key === 'c'",
  "name.startsWith('c')",
  "file.split('.')",
  "text.split('-')",
  "text.startsWith('closing')",
  'path.startsWith(`${folder}/`)',
  'relative.startsWith(`..${separator}`)',
  "tagName[0] === 'h'",
  "text.includes('.')",
  "document.querySelector('.notes')",
  'const rule = `p.${name}{color:red}`;',
  'const cut = `--p:${width}`;',
  "make('p', { class: 'c-wide' })",
  "document.querySelector('.c-list > p, #z')",
  'document.querySelector(`[id="${CSS.escape(id)}"]`)',
  "const message = 'See p. 5 or section z. Write c-NAME for a comment.';",
  'z.string().regex(/^[a-z]+$/)',
];

new RuleTester().run('ids', ids, {
  valid: good.map((code) => ({ code, filename: 'a.ts' })),
  invalid: bad.map((code) => ({ code, filename: 'a.ts', errors: 1 })),
});

// The linter reads the frontmatter and the scripts of .astro files, but not their markup.
test('no .astro file takes an id apart or prints one', () => {
  const found = globSync('**/*.astro', { cwd: src }).flatMap((file) =>
    reports(readFileSync(path.join(src, file), 'utf8')).map((code) => `${file}: ${code}`),
  );
  expect(found).toEqual([]);
});

test('code in the markup of .astro files is checked', () => {
  expect(reports("<p id={a}>{/^p\\d/.test(a) && <b class={a.startsWith('c-') ? 'p5.2' : 'c-a'}>c-</b>}</p>")).toEqual([
    String.raw`/^p\d/`,
    "'c-'",
  ]);
});

/** Returns the code that the rule reports in an .astro file. */
function reports(text: string): string[] {
  const found: string[] = [];
  const checks: Record<string, ((node: Node) => void) | undefined> = checkIds(({ start, end }) =>
    found.push(text.slice(start, end)),
  );
  for (const node of astroNodes(text)) checks[node.type]?.(node);
  return found;
}
