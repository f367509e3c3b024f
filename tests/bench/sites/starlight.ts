import { Peer } from './peer.ts';
import type { BenchSite } from './site.ts';

const peer = new Peer('starlight');

export const starlight: BenchSite = {
  name: 'Starlight',
  install: () => peer.install(),
  versions: () => peer.versions(),
  prepare(content) {
    peer.lay(content, ({ address, title, text }, order) => ({
      path: `src/content/docs/${address.replace(/\/$/, '') || 'index'}.md`,
      text: `---\ntitle: ${JSON.stringify(title)}\nsidebar:\n  order: ${order}\n---\n\n${text}\n`,
    }));
    const out = peer.outFor(content);
    const commands = [[peer.program('astro'), 'build', '--outDir', out]];
    return { cwd: peer.folder, commands, env: { ASTRO_TELEMETRY_DISABLED: '1' }, out };
  },
  open: (tab) => tab.locator('site-search button[data-open-modal]').click(),
  field: 'site-search input',
  passage: 'site-search .pagefind-ui__result',
  sign: ({ words }) => ({ text: words }),
};
