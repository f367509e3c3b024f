import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitepress';

const sidebar = JSON.parse(readFileSync(new URL('sidebar.json', import.meta.url), 'utf8'));

export default defineConfig({
  title: 'Broadside',
  cleanUrls: true,
  themeConfig: { sidebar, search: { provider: 'local' } },
});
