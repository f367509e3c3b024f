import type { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { axeOn } from '../axe.ts';
import { type BuiltPage, kindsOf, urlOf } from '../built-pages.ts';
import { isFullMatrix } from '../matrix.ts';
import { expectReadable } from '../readable.ts';
import { awkward, book, distinctSites, selectSites, variedSites } from '../sites.ts';

const LEVELS = ['a', 'aa', 'aaa'].flatMap((level) => ['2', '21', '22'].map((version) => `wcag${version}${level}`));

/** Dark pages differ from light ones only in their colours, and a wide window has the same elements as a narrow one. */
const VIEWS = [
  ['light', 320],
  ['dark', 1440],
  ['light', 1440],
  ['dark', 320],
] as const;

for (const site of selectSites(distinctSites, [awkward, book])) {
  const both = site === awkward ? VIEWS : VIEWS.slice(0, 2);
  const views = isFullMatrix && variedSites.includes(site) ? both : VIEWS.slice(0, 1);
  for (const [colorScheme, width] of views) {
    test(`axe finds no error in ${site.name}, ${colorScheme}, ${width} px wide`, async ({ browser }) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
      const page = await context.newPage();
      const errors: string[] = [];
      const unsure = new Set<string>();
      for (const built of site === book ? kindsOfBook() : kindsOf(site)) {
        await page.goto(urlOf(site, built));
        await expectReadable(page, built);
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

/** Returns the pages of its parts, since no other essay has any, and in the full matrix all other kinds. */
function kindsOfBook(): BuiltPage[] {
  return kindsOf(book).filter(({ address }) => isFullMatrix || address.startsWith('parts/'));
}

type Rule = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];

function inShort({ id, nodes }: Rule): string {
  const [first] = nodes;
  return `${id} × ${nodes.length}, first ${first?.target.join(' ')}: ${first?.failureSummary?.split('\n')[1]?.trim()}`;
}
