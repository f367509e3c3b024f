import { Peer } from './peer.ts';
import type { BenchSite } from './site.ts';

const peer = new Peer('eleventy');

export const eleventy: BenchSite = {
  name: 'Eleventy + Pagefind',
  install: () => peer.install(),
  versions: () => peer.versions(),
  prepare(content) {
    peer.lay(content, ({ address, title, text }, order) => ({
      path: `pages/${address.replace(/\/$/, '') || 'index'}.md`,
      text: `---\ntitle: ${JSON.stringify(title)}\norder: ${order}\nlayout: page.njk\ntags: essay\npermalink: "/${address}"\n---\n\n${text}\n`,
    }));
    const out = peer.outFor(content);
    const commands = [
      [peer.program('eleventy'), '--quiet', `--output=${out}`],
      [peer.program('pagefind'), '--site', out],
    ];
    return { cwd: peer.folder, commands, env: {}, out };
  },
  open: (tab) => tab.locator('#search input').click(),
  field: '#search input',
  passage: '#search .pagefind-ui__result',
  sign: ({ words }) => ({ text: words }),
};
