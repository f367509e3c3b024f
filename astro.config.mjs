import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { searchIndex } from './src/features/search/index/search-index.ts';
import { processor } from './src/markdown/render.ts';
import { site } from './src/site.ts';

export default defineConfig({
  site: site.url?.origin,
  base: site.url?.pathname ?? '/',
  trailingSlash: 'always',
  integrations: [searchIndex(site.content)],
  markdown: { processor, syntaxHighlight: false },
  vite: { plugins: [tailwindcss()], worker: { format: 'es' } },
});
