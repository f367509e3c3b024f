import { Peer } from './peer.ts';
import type { BenchSite } from './site.ts';

const peer = new Peer('vitepress');

export const vitepress: BenchSite = {
  name: 'VitePress',
  install: () => peer.install(),
  versions: () => peer.versions(),
  prepare(content) {
    const pages = peer.lay(content, ({ address, title, text }) => ({
      path: `${address}index.md`,
      text: `# ${title}\n\n${text}\n`,
    }));
    const sidebar = pages.map(({ address, title }) => ({ text: title, link: `/${address}` }));
    peer.write('.vitepress/sidebar.json', JSON.stringify(sidebar));
    const out = peer.outFor(content);
    return { cwd: peer.folder, commands: [[peer.program('vitepress'), 'build', '--outDir', out]], env: {}, out };
  },
  open: (tab) => tab.locator('.VPNavBarSearch button').first().click(),
  field: '.VPLocalSearchBox input',
  passage: '.VPLocalSearchBox a.result',
  // Its results show headings only, so a link to the right page counts as the answer.
  sign: ({ address }) => ({ link: `/${address}` }),
};
