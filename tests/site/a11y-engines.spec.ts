import { expect, test } from '@playwright/test';
import { ENGINE_NAMES, findingsOn } from '../accessibility/findings.ts';
import { nameOf, openState, statesOf } from '../accessibility/states.ts';
import { isFullMatrix } from '../matrix.ts';
import { arabic, awkward, book, selectSites } from '../sites.ts';

// Together they have every kind of page and element, in both directions.
for (const site of selectSites([awkward, arabic, book], [awkward])) {
  // a11y.spec.ts runs axe on every site.
  const names = ENGINE_NAMES.filter((name) => name !== 'axe' || (isFullMatrix && site === awkward));
  test(`${names.join(', ')} find nothing in ${site.name}`, async ({ browser }) => {
    test.setTimeout(900_000);
    const findings: Record<string, string[]> = {};
    for (const state of statesOf(site)) {
      // Wide enough for panels, and not so wide that the contents are beside the text.
      const context = await browser.newContext({ viewport: { width: 1024, height: 800 } });
      const page = await context.newPage();
      await page.addInitScript((theme) => localStorage.setItem('broadside', JSON.stringify({ theme })), state.paper);
      await openState(page, site, state);
      for (const name of names.filter((each) => state.engines?.includes(each) ?? true)) {
        const found = await findingsOn(page, name, state.paper === 'light' ? 'all' : 'colours');
        if (found.length > 0) findings[nameOf(state)] = [...(findings[nameOf(state)] ?? []), ...found];
      }
      await context.close();
    }
    expect(findings).toEqual({});
  });
}
