import type { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { axeOn } from '../axe.ts';
import { kindsOf, urlOf } from '../built-pages.ts';
import { expectReadable } from '../readable.ts';
import { sites } from '../sites.ts';

const LEVELS = ['a', 'aa', 'aaa'].flatMap((level) => ['2', '21', '22'].map((version) => `wcag${version}${level}`));

for (const site of sites.filter(({ name }) => name !== 'subpath')) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 1440]) {
      test(`axe finds no error in ${site.name}, ${colorScheme}, ${width} px wide`, async ({ browser }) => {
        const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
        const page = await context.newPage();
        const errors: string[] = [];
        const unsure = new Set<string>();
        for (const built of kindsOf(site)) {
          await page.goto(urlOf(site, built));
          await expectReadable(page, built);
          // In the dark the page differs in its colours alone.
          const tags = colorScheme === 'dark' ? ['cat.color'] : [...LEVELS, 'best-practice'];
          const { violations, incomplete } = await axeOn(page).withTags(tags).analyze();
          errors.push(...violations.map((rule) => `/${built.address} ${inShort(rule)}`));
          for (const { id } of incomplete) unsure.add(id);
        }
        await context.close();
        if (unsure.size > 0) console.log(`axe leaves to a person: ${[...unsure].join(', ')} (${test.info().title})`);
        expect(errors).toEqual([]);
      });
    }
  }
}

type Rule = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];

function inShort({ id, nodes }: Rule): string {
  const [first] = nodes;
  return `${id} × ${nodes.length}, first ${first?.target.join(' ')}: ${first?.failureSummary?.split('\n')[1]?.trim()}`;
}
