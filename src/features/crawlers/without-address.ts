import type { AstroIntegration } from 'astro';

/** What a site has only if its address is known, since it contains full addresses. */
const NEEDS_ADDRESS = ['canonical addresses', 'cards for link previews', 'sitemap', 'feed', 'addresses in citations'];

/** Says once in a build what the site lacks if its address is not known. */
export function withoutAddress(address: URL | undefined): AstroIntegration {
  return {
    name: 'site-address',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        if (command !== 'build' || address) return;
        const missing = new Intl.ListFormat('en', { type: 'disjunction' }).format(NEEDS_ADDRESS);
        logger.info(`Without SITE_URL, the site has no ${missing}.`);
      },
    },
  };
}
