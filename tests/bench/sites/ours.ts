import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../../sites.ts';
import { workFolder } from '../content.ts';
import type { BenchSite } from './site.ts';

const require = createRequire(import.meta.url);

export const ours: BenchSite = {
  name: 'Broadside',
  install() {},
  versions: () => ['astro', 'pagefind'].map((name) => `${name} ${require(`${name}/package.json`).version as string}`),
  prepare({ name, folder }) {
    const out = path.join(workFolder, 'broadside', name);
    const config = { root, outDir: out, cacheDir: path.join(workFolder, 'broadside/cache', name), logLevel: 'warn' };
    const code = `import { build } from 'astro'; await build(${JSON.stringify(config)});`;
    const commands = [[process.execPath, '--input-type=module', '--eval', code]];
    return { cwd: root, commands, env: { SITE_URL: '', ESSAY_CONTENT: folder }, out };
  },
  open: (tab) => tab.locator('.to-search').click(),
  field: 'dialog[open] [type=search]',
  passage: 'dialog[open] a[href*="#"]',
  sign: ({ words }) => ({ text: words }),
};
