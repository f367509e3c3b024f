import { expect, test } from '@playwright/test';
import { elementsOf, kindsOf, pagesOf, urlOf } from '../built-pages.ts';
import { expectReadable } from '../readable.ts';
import { awkward, selectSites, sites, subpath } from '../sites.ts';

for (const site of sites) {
  test(`every page of ${site.name} forbids all that it does not name by hash`, () => {
    for (const { address, tree } of pagesOf(site)) {
      const [policy, ...more] = elementsOf(tree, ({ properties }) =>
        /content-security-policy/i.test(String(properties['httpEquiv'])),
      );
      const content = String(policy?.properties['content']);
      expect(more).toEqual([]);
      expect(content, `/${address}`).toContain("default-src 'none'");
      expect(content, `/${address}`).toMatch(/style-src [^;]*'sha256-/);
      expect(content, `/${address}`).toContain("require-trusted-types-for 'script'");
      // Pagefind uses WebAssembly.
      expect(content.replace("'wasm-unsafe-eval'", ''), `/${address}`).not.toMatch(/unsafe|https?:|\*/);
      const inline = elementsOf(tree, ({ properties }) =>
        Object.keys(properties).some((name) => name === 'style' || /^on[A-Z]/.test(name)),
      );
      expect(inline, `style attributes and inline handlers in /${address}`).toEqual([]);
    }
  });
}

for (const site of selectSites(sites, [subpath, awkward])) {
  test(`opening ${site.name} breaks no rule, logs no error and asks no other host`, async ({ page }) => {
    const errors: string[] = [];
    page.on(
      'console',
      (message) => message.type() === 'error' && errors.push(`${message.text()} ${message.location().url}`),
    );
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(new URL(page.url()).origin) && !request.isNavigationRequest()) {
        errors.push(`asks for ${request.url()}`);
      }
    });
    for (const built of kindsOf(site)) {
      await page.goto(urlOf(site, built));
      await expectReadable(page, built);
      expect(errors, `/${built.address}`).toEqual([]);
    }
  });
}
