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
  // The list of files is made last, when all are there.
  integrations: [defineWords(site.content), searchIndex(site.content), offlineFiles(site.offline)],
  vite: {
    build: { target: BUILD_TARGET },
    // It would give each color-scheme two custom properties for light-dark(), which no style uses.
    css: { lightningcss: { exclude: Features.LightDark } },
    // Vite lowers and minifies for the baseline; Tailwind would do it for newer browsers.
    plugins: [tailwindcss({ optimize: false })],
    worker: { format: 'es', rolldownOptions: { output: { comments: false } } },
  },
});
