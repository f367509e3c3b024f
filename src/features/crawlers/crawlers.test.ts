import { expect, test, vi } from 'vitest';
import { robotsTxt } from './robots.ts';
import { sitemapOf } from './sitemap.ts';
import { withoutAddress } from './without-address.ts';

test('a sitemap lists addresses as XML', () => {
  expect(sitemapOf(['https://example.org/a&b/', 'https://example.org/5/'])).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://example.org/a&amp;b/</loc></url>
<url><loc>https://example.org/5/</loc></url>
</urlset>
`,
  );
});

test('crawlers are always let in, since they could not read "noindex" otherwise', () => {
  for (const sitemap of [undefined, 'https://example.org/sitemap.xml']) {
    const rules = robotsTxt(sitemap).split('\n');
    expect(rules.filter((rule) => /^(dis)?allow/i.test(rule))).toEqual(['Disallow:']);
    expect(rules.filter((rule) => rule.startsWith('Sitemap:'))).toEqual(sitemap ? [`Sitemap: ${sitemap}`] : []);
  }
});

test.each([
  [
    'build',
    undefined,
    [
      'Without SITE_URL, the site has no canonical addresses, cards for link previews, sitemap, feed, or addresses in citations.',
    ],
  ],
  ['build', 'https://example.org/', []],
  ['dev', undefined, []],
])('%s for the address %s says what the site lacks', async (command, address, lines) => {
  const { hooks } = withoutAddress(address ? new URL(address) : undefined);
  const info = vi.fn();
  await hooks['astro:config:setup']?.({ command, logger: { info } } as never);
  expect(info.mock.calls.flat()).toEqual(lines);
});
