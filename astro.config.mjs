import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { Features } from 'lightningcss';
import { BUILD_TARGET } from './src/baseline.ts';
import { offlineFiles } from './src/features/offline/build/offline-files.ts';
import { searchIndex } from './src/features/search/index/search-index.ts';
import { site } from './src/site.ts';
import { defineWords } from './src/words/define-words.ts';

export default defineConfig({
  site: site.url?.origin,
  base: site.url?.pathname ?? '/',
  trailingSlash: 'always',
  // The offline file list is built last, when all files exist.
  integrations: [defineWords(site.content), searchIndex(site.content), offlineFiles(site.offline)],
  vite: {
    build: { target: BUILD_TARGET },
    // Lightning CSS would add two custom properties for light-dark() to each color-scheme; no style uses light-dark().
    css: { lightningcss: { exclude: Features.LightDark } },
    // Vite lowers and minifies for the baseline; Tailwind would target newer browsers.
    plugins: [tailwindcss({ optimize: false })],
    worker: { format: 'es', rolldownOptions: { output: { comments: false } } },
  },
});
