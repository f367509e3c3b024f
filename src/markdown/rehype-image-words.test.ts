import { expect, test } from 'vitest';
import { renderMarkdown } from './render.ts';

const body = 'See ![a *walnut* tree](tree.png) and <img src="x.png" alt="a gate" onerror="alert(1)">.';

test('an image in a comment gives way to its description, in Markdown and in HTML', async () => {
  const { html } = await renderMarkdown(body, '/essay/comments/1.md', {});
  expect(html).toBe('<p id="c-1.1">See a walnut tree and a gate.</p>');
});

test('an image in the essay stays, and its address is known', async () => {
  const { html, images } = await renderMarkdown(body, '/essay/points/1.md', { number: 1 });
  expect(html).toBe(
    '<p id="p1.1">See <img src="images/tree.png" alt="a walnut tree"> and <img src="images/x.png" alt="a gate">.</p>',
  );
  expect(images).toEqual(['tree.png', 'x.png']);
});

test('an image that is no file of the content gives way to its description', async () => {
  const text = 'See ![a tree](https://example.org/tree.png) & ![a gate](../gate.png).';
  const { html, images } = await renderMarkdown(text, '/essay/points/1.md', { number: 1 });
  expect(html).toBe('<p id="p1.1">See a tree &#x26; a gate.</p>');
  expect(images).toEqual(['https://example.org/tree.png', '../gate.png']);
});
