import * as fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { Messages } from '#i18n/messages.ts';
import { findExcess } from '#markdown/limits.ts';
import { placeOnPage } from '#markdown/page/place-on-page.ts';
import { renderMarkdown } from '#markdown/render.ts';
import { elementsOf, idOf } from './built-pages.ts';
import { runs, text } from './fixtures/made-texts.ts';

/** Markup that may take one of the site's ids, or produce an id twice. */
const taking = fc.constantFrom(
  '<p id="main">Text</p>',
  '<p id="p1.1">Text</p>',
  '<h2 id="contents">A</h2>',
  '<a name="p1">A</a>',
  '<li id="fn-main">A</li>',
  '<a id="fnref-1">A</a>',
  '<section data-footnotes id="p1.notes"><h2 id="footnote-label">A</h2></section>',
  '# A',
  '## A',
  '## A-2',
  '## A',
  '## .1',
  '## ',
  '## 1',
  '## fn-1',
  '## heading',
  '## <b>A</b>',
  '##### A',
  'A\n===',
  '- a\n\n  b',
  '> a\n>\n> b',
  '```\na\n```',
  '| a |\n|-|\n| b |',
  '[^1] [^1]',
  '[^1]: A\n\n    B',
  '[^a]\n\n[^a]: A[^1]',
  '[^.1]\n\n[^.1]: A',
  '<div><p>a<p>b</div>',
  '<ul><li>a<li>b</ul>',
  '<table><td>a<p>b',
  '<pre>a</pre>',
  '<h2>A</h2>',
  '<H3>a<p>b</H3>',
);
const body = fc
  .array(fc.tuple(fc.oneof(taking, text), fc.constantFrom('\n\n', '\n')), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.flat().join(''));

const files = [
  ['/essay.md', {}, 'p0'],
  ['/points/1.md', { number: 1 }, 'p1'],
  ['/closing.md', {}, 'z'],
  ['/comments/main.md', {}, 'c-main'],
] as const;

function idsIn(html: string): string[] {
  return elementsOf(fromHtml(html, { fragment: true }))
    .map(idOf)
    .filter(Boolean);
}

test('whatever sections say, each id on a page is there once, begins as its section does, and is the same again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.tuple(body, body, body, body), async (bodies) => {
      const pages: string[] = ['main', 'contents', 'comments', ...files.map(([, , prefix]) => prefix)];
      for (const [i, [file, fields, prefix]] of files.entries()) {
        const rendered = await renderMarkdown(bodies[i]!, file, fields);
        const ids = idsIn(
          placeOnPage(rendered, {
            shift: 1,
            elsewhere: () => undefined,
            image: () => ({ src: '/x.png', width: 1, height: 1 }),
            messages: new Messages('en'),
          }),
        );
        for (const id of ids) expect(id.startsWith(`${prefix}.`) || id.startsWith(`${prefix}-`), id).toBe(true);
        const { passages, headings } = rendered.outline;
        for (const { id } of [...passages, ...headings]) expect(ids).toContain(id);
        expect(passages.map(({ id }) => id)).toEqual(passages.map((_, n) => `${prefix}.${n + 1}`));
        pages.push(...ids);
      }
      expect(pages.filter((id, i) => pages.indexOf(id) !== i)).toEqual([]);
    }),
    runs(200),
  );
});

test('the same text has the same ids in every build', async () => {
  await fc.assert(
    fc.asyncProperty(body, async (words) => {
      // Two file names, since each file is rendered only once.
      const first = await renderMarkdown(words, '/first/points/1.md', { number: 1 });
      expect(await renderMarkdown(words, '/second/points/1.md', { number: 1 })).toEqual(first);
    }),
    runs(50),
  );
});

test('what people write is within the limits', () => {
  fc.assert(
    fc.property(body, (words) => {
      expect(findExcess(words)).toBeUndefined();
    }),
    runs(300),
  );
});
