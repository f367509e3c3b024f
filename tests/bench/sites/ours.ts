import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../sites.ts';
import { workFolder } from '../content.ts';
import type { BenchSite } from './site.ts';

const { dependencies, scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
  scripts: { build: string };
};
/** The Node.js options in the `build` script. */
const OPTIONS = scripts.build.split(' ').filter((word) => word.startsWith('--'));

export const ours: BenchSite = {
  name: 'Broadside',
  install() {},
  versions() {
    return ['astro', 'pagefind'].map((name) => `${name} ${dependencies[name]}`);
  },
  prepare({ name, folder }) {
    rmSync(path.join(workFolder, 'broadside/cache'), { recursive: true, force: true });
    const out = path.join(workFolder, 'broadside', name);
    const config = { root, outDir: out, cacheDir: path.join(workFolder, 'broadside/cache', name), logLevel: 'warn' };
    const code = `import { build } from 'astro'; await build(${JSON.stringify(config)});`;
    const commands = [[process.execPath, ...OPTIONS, '--input-type=module', '--eval', code]];
    return { cwd: root, commands, env: { SITE_URL: '', ESSAY_CONTENT: folder }, out };
  },
  open: (tab) => tab.locator('.to-search').click(),
  field: 'dialog[open] [type=search]',
  passage: 'dialog[open] a[href*="#"]',
  sign: ({ words }) => ({ text: words }),
};
