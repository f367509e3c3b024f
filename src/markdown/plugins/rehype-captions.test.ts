import { expect, test } from 'vitest';
import { renderMarkdown } from '#markdown/render.ts';
import { htmlOf } from '#markdown/tree/html-of.ts';

const point = async (body: string) => renderMarkdown(body, '/points/05-a.md', { number: 5 });

test.each(['![A](a.png)\n*B **c**[^1].*', '![A](a.png)\\\n_B **c**[^1]._', '![A](a.png)  \n*B **c**[^1].*'])(
  'emphasis on the line below an image is its caption: %j',
  async (body) => {
    const { tree, outline } = await point(`${body}\n\n[^1]: D`);
    expect(htmlOf(tree)).toMatch(
      /^<figure id="p5.1"><img [^>]*>\n<figcaption>B <strong>c<\/strong><sup>.*<\/sup>\.<\/figcaption><\/figure>/,
    );
    expect(outline.passages).toEqual([{ id: 'p5.1', text: 'A B c.' }]);
  },
);

test('a caption in an item or a quotation is in a passage of its own', async () => {
  const { outline, tree } = await point('- One\n\n  ![A](a.png)\n  *B*\n\n> ![C](c.png)\n> *D*');
  expect(outline.passages.map(({ text }) => text)).toEqual(['One', 'A B', 'C D']);
  expect(htmlOf(tree).match(/<figure id/g)).toHaveLength(2);
});

test.each(['![A](a.png) *B*', '![A](a.png)\n*B* c', '![A](a.png)\n**B**', 'C\n![A](a.png)\n*B*', '*B*\n![A](a.png)'])(
  '%j has no caption',
  async (body) => {
    expect(htmlOf((await point(body)).tree)).toMatch(/^<p id="p5.1">/);
  },
);

test('a comment has none, since it has no images', async () => {
  expect(htmlOf((await renderMarkdown('![A](a.png)\n*B*', '/comments/a.md', {})).tree)).toBe(
    '<p id="c-a.1">A\n<em>B</em></p>',
  );
});
