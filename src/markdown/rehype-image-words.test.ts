import { expect, test } from 'vitest';
import { renderMarkdown } from './render.ts';

test('an image gives way to its description, in Markdown and in HTML, and its source is known', async () => {
  const body = 'See ![a *walnut* tree](tree.png) and <img src="x.png" alt="a gate" onerror="alert(1)">.';
  const { html, images } = await renderMarkdown(body, '/essay/points/1.md', { number: 1 });
  expect(html).toBe('<p id="p1.1">See a walnut tree and a gate.</p>');
  expect(images).toEqual(['tree.png', 'x.png']);
});
