import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { offlineFiles } from './src/features/offline/build/offline-files.ts';
import { searchIndex } from './src/features/search/index/search-index.ts';
import { site } from './src/site.ts';
import { defineWords } from './src/words/define-words.ts';

export default defineConfig({
  site: site.url?.origin,
  base: site.url?.pathname ?? '/',
  trailingSlash: 'always',
  // The list of files is made last, when all are there.
  integrations: [defineWords(site.content), searchIndex(site.content), offlineFiles(site.offline)],
  vite: { plugins: [tailwindcss()], worker: { format: 'es', rolldownOptions: { output: { comments: false } } } },
});
