import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { Features } from 'lightningcss';
import { BUILD_TARGET } from '#baseline.ts';
import { sharedContent } from '#content-files/bridge.ts';
import { contentFolder } from '#content-files/loader.ts';
import { feedReport } from '#features/feed/feed-report.ts';
import { cardCount } from '#features/cards/card-count.ts';
import { withoutAddress } from '#features/crawlers/without-address.ts';
import { offlineFiles } from '#features/offline/build/offline-files.ts';
import { linkEditions } from '#features/permalinks/link-editions.ts';
import { shortenLibrary } from '#features/permalinks/shorten-library.ts';
import { needsIndex, passageFiles } from '#features/search/index/passage-files.ts';
import { searchIndex } from '#features/search/index/search-index.ts';
import { defineMessages } from '#i18n/define-messages.ts';
import { publishScripts } from '#layouts/publish-scripts.ts';
import { basePath } from '#routes.ts';
import { site } from '#site.ts';

export default defineConfig({
  site: site.url?.origin,
  base: basePath(site.url?.pathname ?? '/'),
  // The offline file list is built last, when all files exist.
  integrations: [
    contentFolder(site.content),
    withoutAddress(site.url),
    cardCount(site.url, () => sharedContent().points.sections.length),
    defineMessages(() => sharedContent().language),
    linkEditions(),
    feedReport(),
    searchIndex(),
    offlineFiles(site.offline, () => needsIndex(sharedContent())),
  ],
  vite: {
    build: { target: BUILD_TARGET },
    // Lightning CSS would add two custom properties for light-dark() to each color-scheme; no style uses light-dark().
    css: { lightningcss: { exclude: Features.LightDark } },
    // Vite lowers and minifies for the baseline; Tailwind would target newer browsers.
    plugins: [tailwindcss({ optimize: false }), passageFiles(), shortenLibrary(), publishScripts()],
    // scripts.ts and what scripts share make one file, so that a script loaded on demand is one more and not several.
    worker: {
      format: 'es',
      plugins: () => [passageFiles(), shortenLibrary()],
      rolldownOptions: {
        output: {
          comments: false,
          codeSplitting: {
            groups: [
              { name: 'scripts', test: /[\\/]src[\\/](layouts[\\/]scripts\.ts|client[\\/](?!plural-of))/ },
              // No page needs them at once: a part of search, or a file of their own if another feature shows them too.
              { name: 'plural-of', test: /[\\/]src[\\/]client[\\/]plural-of\.ts/, minShareCount: 2 },
              // Search and what it shares with the code that it loads on demand.
              {
                name: 'search',
                test: /[\\/]src[\\/](features[\\/]search[\\/](search|match[\\/].*)|text[\\/](fold|words))\.ts/,
              },
            ],
          },
        },
      },
    },
  },
});
