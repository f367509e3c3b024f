import type { Root as Html } from 'hast';
import type { Root as Markdown } from 'mdast';
import type { Processor } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { Messages } from '#i18n/messages.ts';
import { placeOnPage } from '#markdown/page/place-on-page.ts';
import { textPassages } from '#markdown/tree/text-passages.ts';
import { type AuthorPlugins, createProcessor } from './pipeline.ts';
import { render } from './render.ts';

const noImage = () => ({ src: '', width: 1, height: 1 });

/** Renders a point with plugins, and returns what the page, the search and the ledger have of it. */
async function rendered(body: string, plugins: Partial<AuthorPlugins>) {
  const processor = createProcessor({ remark: [], rehype: [], ...plugins });
  const text = await render(body, '/points/05-a.md', { number: 5 }, processor);
  return {
    page: placeOnPage(text, { elsewhere: () => undefined, image: noImage, messages: new Messages('en') }),
    search: textPassages(text.tree).map((passage) => [passage.id, passage.text]),
    ledger: text.outline.passages.map((passage) => [passage.id, passage.text]),
  };
}

/** Replaces `from` in the Markdown. */
function remarkReplace({ from, to }: { from: string; to: string }) {
  return (tree: Markdown) => visit(tree, 'text', (node) => void (node.value = node.value.replaceAll(from, to)));
}

/** Adds a paragraph with a class to the HTML. */
function rehypeSignature() {
  return (tree: Html) => {
    const children = [{ type: 'text' as const, value: 'Signed.' }];
    tree.children.push({ type: 'element', tagName: 'p', properties: { className: ['signature'] }, children });
  };
}

/** Makes a paragraph of what is indented code otherwise. */
function remarkNoIndentedCode(this: Processor) {
  this.data('micromarkExtensions', [
    ...(this.data('micromarkExtensions') ?? []),
    { disable: { null: ['codeIndented'] } },
  ]);
}

describe('plugins of the author change the page, the search and the ledger alike', () => {
  test('those for Markdown', async () => {
    const { page, search, ledger } = await rendered('A color.', {
      remark: [[remarkReplace, { from: 'color', to: 'colour' }]],
    });
    expect(page).toContain('<p id="p5.1">A colour.');
    expect(search).toEqual([['p5.1', 'A colour.']]);
    expect(ledger).toEqual(search);
  });

  test('those for HTML, which is sanitised before and gets its ids after', async () => {
    const body = 'Text.\n\n<p class="signature">Unsigned.</p>';
    const { page, search, ledger } = await rendered(body, { rehype: [rehypeSignature] });
    expect(page).toContain('<p id="p5.2">Unsigned.');
    expect(page).toContain('<p class="signature" id="p5.3">Signed.');
    expect(search).toEqual([
      ['p5.1', 'Text.'],
      ['p5.2', 'Unsigned.'],
      ['p5.3', 'Signed.'],
    ]);
    expect(ledger).toEqual(search);
  });

  test('those that change the syntax', async () => {
    const { page, search, ledger } = await rendered('    *a*', { remark: [remarkNoIndentedCode] });
    expect(page).toContain('<p id="p5.1"><em>a</em>');
    expect(search).toEqual([['p5.1', 'a']]);
    expect(ledger).toEqual(search);
  });
});
