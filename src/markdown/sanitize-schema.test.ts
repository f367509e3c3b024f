import { describe, expect, test } from 'vitest';
import { htmlOf } from '#markdown/tree/html-of.ts';
import { renderMarkdown } from './render.ts';

const html = async (body: string) => htmlOf((await renderMarkdown(body, '/points/05-a.md', { number: 5 })).tree);

describe('what could harm a reader is taken out', () => {
  test.each([
    ['a script', 'A <script>alert(1)</script>b', '<p id="p5.1">A b</p>'],
    ['a script in a picture', 'A <svg onload="x()"><script>alert(1)</script></svg>b', '<p id="p5.1">A b</p>'],
    ['a handler', '<p onclick="x()" onmouseover="x()">A</p>', '<p id="p5.1">A</p>'],
    ['an address that is a script', '<a href="javascript:x()">A</a>', '<p id="p5.1"><a>A</a></p>'],
    ['a hidden address that is a script', '<a href="&#74;ava&#10;script:x()">A</a>', '<p id="p5.1"><a>A</a></p>'],
    ['a link in Markdown that is a script', '[A](javascript:x())', '<p id="p5.1"><a>A</a></p>'],
    ['an address that holds its data', '<a href="data:text/html,x">A</a>', '<p id="p5.1"><a>A</a></p>'],
    [
      'a picture that is a script',
      'A <img src="javascript:x()" onerror="x()" alt="B">',
      '<p id="p5.1">A <img data-image="" alt="B" loading="lazy" decoding="async"></p>',
    ],
    ['a style', '<p style="position:fixed" class="bar">A</p>', '<p id="p5.1">A</p>'],
    ['a style sheet with all it says', 'A <style>p { color: red }</style>b', '<p id="p5.1">A b</p>'],
    ['a frame with all it holds', 'A <iframe src="https://x.org">frame</iframe>b', '<p id="p5.1">A b</p>'],
    ['an id and a name', '<p id="main" name="main">A <a name="b">b</a></p>', '<p id="p5.1">A <a>b</a></p>'],
    ['a form', '<form action="/x"><input name="a"><button>b</button></form>', '<p id="p5.1">b</p>'],
    ['an embedded object', 'A <object data="x"></object><embed src="x">b', '<p id="p5.1">A b</p>'],
    ['a base, a link and a meta', 'A <base href="//x"><link href="x"><meta charset="x">b', '<p id="p5.1">A b</p>'],
    ['a comment of HTML', 'A <!-- [if IE]> --> b', '<p id="p5.1">A  b</p>'],
    ['an attribute of ours', '<p data-x="y" aria-hidden="true" role="none" tabindex="0">A</p>', '<p id="p5.1">A</p>'],
  ])('%s', async (_what, body, expected) => {
    expect(await html(body)).toBe(expected);
  });
});

describe('what helps a reader is kept', () => {
  test.each([
    [
      'the language and direction of a paragraph',
      '<p lang="ar" dir="rtl">A</p>',
      '<p lang="ar" dir="rtl" id="p5.1">A</p>',
    ],
    [
      'the language and direction of a word',
      '<span lang="fr" dir="ltr">A</span>',
      '<p id="p5.1"><span lang="fr" dir="ltr">A</span></p>',
    ],
    ['a title', '<span title="B">A</span>', '<p id="p5.1"><span title="B">A</span></p>'],
    [
      'addresses of the web and of mail',
      '[A](https://x.org) [B](mailto:a@x.org)',
      '<p id="p5.1"><a href="https://x.org">A</a> <a href="mailto:a@x.org">B</a></p>',
    ],
    ['a place in the essay', '[A](#p5.1)', '<p id="p5.1"><a href="#p5.1">A</a></p>'],
    [
      'marks of words',
      '*a* **b** ~~c~~ `d` <sub>e</sub> <sup>f</sup> <kbd>g</kbd> <q>h</q>',
      '<p id="p5.1"><em>a</em> <strong>b</strong> <del>c</del> <code>d</code> <sub>e</sub> <sup>f</sup> <kbd>g</kbd> <q>h</q></p>',
    ],
    [
      'marks of words that GitHub does not allow',
      '<abbr title="B">a</abbr> <mark>b</mark> <bdo dir="rtl">c</bdo> <bdi>d</bdi> <time datetime="2024">e</time> <u>f</u>',
      '<p id="p5.1"><abbr title="B">a</abbr> <mark>b</mark> <bdo dir="rtl">c</bdo> <bdi>d</bdi> <time datetime="2024">e</time> <u>f</u></p>',
    ],
    ['where a list begins', '3. A', '<ol start="3">\n<li id="p5.1">A</li>\n</ol>'],
    [
      'a disclosure',
      '<details><summary>A</summary><p>B</p></details>',
      '<details><summary id="p5.1">A</summary><p id="p5.2">B</p></details>',
    ],
  ])('%s', async (_what, body, expected) => {
    expect(await html(body)).toBe(expected);
  });

  test('the words of an element that is not allowed', async () => {
    expect(await html('<marquee>A</marquee> <font>b</font> <blink>c</blink>')).toBe('<p id="p5.1">A b c</p>');
  });
});

test('a heading in HTML gets an id of its section and none of its own', async () => {
  expect(await html('<h2 id="opening">Water</h2>\n\n<h3>Eddies</h3>')).toBe(
    '<h2 id="p5-water">Water</h2>\n<h3 id="p5-eddies">Eddies</h3>',
  );
});

test('a note that the text forges stays within its section', async () => {
  expect(await html('<a id="fnref-1" href="#fn-1" data-footnote-ref>A</a> <h2 id="footnote-label">B</h2>')).not.toMatch(
    /(id|href|aria-describedby)="(?!#?p5[.-])/,
  );
});
