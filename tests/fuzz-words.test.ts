import * as fc from 'fast-check';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { Messages } from '#i18n/messages.ts';
import { placeOnPage } from '#markdown/page/place-on-page.ts';
import { render } from '#markdown/render.ts';
import { textPassages } from '#markdown/tree/text-passages.ts';
import { runs } from './fixtures/made-texts.ts';

/** Where a word will be; each gets a word of its own. */
const WORD = '\u0000';

/** Elements that the site publishes, or takes away from around their words. */
const KEPT = (
  'a abbr acronym address article aside b bdi bdo big blockquote body br caption center cite code col colgroup data dd del ' +
  'details dfn dir div dl dt em fieldset figcaption figure font footer form h2 h3 h4 head header hgroup hr html i img ins ' +
  'kbd label legend li link main mark marquee menu meta nav nobr ol p param picture pre q rb rp rt rtc ruby s samp search ' +
  'section slot small source span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr x-a'
).split(' ');

/** Elements that are left out. */
const LEFT_OUT = (
  'applet area audio button canvas datalist dialog embed frame frameset iframe input listing map math meter noembed noframes ' +
  'noscript object optgroup option plaintext portal progress select svg template textarea title video xmp'
).split(' ');

function htmlOf(names: string[]): fc.Arbitrary<string> {
  const { node } = fc.letrec<{ node: string; element: string }>((tie) => ({
    node: fc.oneof({ depthSize: 'small', withCrossShrink: true }, fc.constant(WORD), tie('element')),
    element: fc
      .tuple(
        fc.constantFrom(...names),
        fc.array(tie('node'), { maxLength: 4 }),
        fc.constantFrom('', ' ', '\n'),
        fc.boolean(),
      )
      .map(
        ([name, children, between, isClosed]) => `<${name}>${children.join(between)}${isClosed ? `</${name}>` : ''}`,
      ),
  }));
  return node;
}

/** Markdown around HTML. */
function bodyOf(names: string[]): fc.Arbitrary<string> {
  const html = htmlOf(names);
  const block = fc.oneof(
    html,
    html.map((inner) => `${WORD} ${inner} ${WORD}`),
    html.map((inner) => `- ${WORD}\n- ${inner.replaceAll('\n', ' ')}\n  - ${WORD}`),
    html.map((inner) => `> ${inner.replaceAll('\n', ' ')}\n>\n> ${WORD}`),
    html.map((inner) => `## ${inner.replaceAll('\n', ' ')} ${WORD}`),
    html.map((inner) => `| ${WORD} | ${inner.replaceAll('\n', ' ')} |\n|---|---|\n| ${WORD} | ${WORD} |`),
    html.map((inner) => `<!-- a --> ${inner}`),
    fc.constant(`**${WORD}** ~~${WORD}~~ \`${WORD}\``),
    fc.constant(`    ${WORD}`),
  );
  return fc.array(block, { minLength: 1, maxLength: 4 }).map((blocks) => {
    let count = 0;
    return blocks.join('\n\n').replaceAll(WORD, () => `w${++count}x`);
  });
}

const wordsIn = (text: string) => text.match(/w\d+x/g) ?? [];

/** Returns the words that are in an element with an id. */
function addressedIn(node: Nodes, hasId = false): string[] {
  if (node.type === 'text') return hasId ? wordsIn(node.value) : [];
  if (!('children' in node)) return [];
  const isAddressed = hasId || typeof (node as Element).properties?.['id'] === 'string';
  return node.children.flatMap((child) => addressedIn(child, isAddressed));
}

async function lostIn(body: string, path: string) {
  const rendered = await render(body, path, { number: 1 });
  const html = placeOnPage(rendered, {
    elsewhere: () => undefined,
    image: () => ({ src: '/x.png', width: 1, height: 1 }),
    messages: new Messages('en'),
  });
  const addressed = addressedIn(fromHtml(html, { fragment: true })).toSorted();
  const found = textPassages(rendered.tree).flatMap(({ text }) => wordsIn(text));
  return { addressed, found: found.toSorted(), mistakes: rendered.mistakes };
}

test('each word of a text is on the page once, with an address, and search finds it, whatever HTML is around it', async () => {
  await fc.assert(
    fc.asyncProperty(bodyOf(KEPT), async (body) => {
      const words = wordsIn(body).toSorted();
      for (const path of ['/points/1.md', '/comments/a.md']) {
        const { addressed, found, mistakes } = await lostIn(body, path);
        expect([path, found, mistakes]).toEqual([path, words, []]);
        expect([path, addressed]).toEqual([path, words]);
      }
    }),
    runs(400),
  );
});

test('a word that is left out with an element around it is named in an error, and stays in a comment', async () => {
  await fc.assert(
    fc.asyncProperty(bodyOf([...KEPT.slice(0, 20), ...LEFT_OUT]), async (body) => {
      const words = wordsIn(body).toSorted();
      const { found, mistakes } = await lostIn(body, '/points/1.md');
      if (mistakes.length === 0) expect(found).toEqual(words);
      const comment = await lostIn(body, '/comments/a.md');
      expect(comment.found).toEqual(words);
    }),
    runs(250),
  );
});
