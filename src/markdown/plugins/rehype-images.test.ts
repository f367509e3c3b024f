import { expect, test } from 'vitest';
import { renderMarkdown } from '#markdown/render.ts';
import { htmlOf } from '#markdown/tree/html-of.ts';

const body = 'See ![a *walnut* tree](my%20tree.png) and <img src="x.png" alt="a gate" onerror="alert(1)">.';

test('an image of the essay is kept, in Markdown and in HTML, and the site knows of it', async () => {
  const { tree, images, outline } = await renderMarkdown(body, '/essay/points/1.md', { number: 1 });
  expect(htmlOf(tree)).toContain('<img data-image="my tree.png" alt="a walnut tree" loading="lazy" decoding="async">');
  expect(htmlOf(tree)).toContain('<img data-image="x.png" alt="a gate" loading="lazy" decoding="async">');
  expect(images).toEqual([
    { path: 'my tree.png', words: 'a walnut tree', line: 1 },
    { path: 'x.png', words: 'a gate', line: 1 },
  ]);
  expect(outline.passages).toEqual([{ id: 'p1.1', text: 'See a walnut tree and a gate.' }]);
});

test('an image in a comment gives way to its description', async () => {
  const { tree, images } = await renderMarkdown(body, '/essay/comments/ada.md', {});
  expect(htmlOf(tree)).toBe('<p id="c-ada.1">See a walnut tree and a gate.</p>');
  expect(images).toEqual([]);
});
