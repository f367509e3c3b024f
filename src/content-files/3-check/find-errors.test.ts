import { describe, expect, test } from 'vitest';
import { edited, errorsWith, file, soundEssay } from '../../../tests/fixtures/faults/sound-essay.ts';

const first = (errors: string[]) => errors.map((error) => error.replace(/ .*/, ''));

const withLines = (lines: string) => edited('essay.md', 'title: On bridges', `title: On bridges\ntitleLines: ${lines}`);

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAADElEQVQImWP4dzkEAAT4AiYtZemPAAAAAElFTkSuQmCC',
  'base64',
);

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"></svg>';

const piers = 'points/02-piers.md';
const point = (body: string) => ({ [piers]: file('number: 2\ntitle: Piers', body) });

describe('every section has a text', () => {
  test.each(['', '\n\n', '<!-- later -->', '## Only a heading', '---', '<script>late()</script>'])(
    '%j is none',
    async (body) => {
      expect(await errorsWith(point(body))).toEqual([
        'points/02-piers.md: no paragraph below the front matter. Write at least one.',
      ]);
    },
  );

  test('neither essay.md, closing.md nor a comment may be empty', async () => {
    const changes = {
      ...edited('essay.md', 'A bridge is kept by those who cross it.', ''),
      'closing.md': file('title: End', ''),
      'comments/ash.md': file('author: Ash', ''),
    };
    const error = 'no paragraph below the front matter. Write at least one.';
    expect(await errorsWith(changes)).toEqual([
      `closing.md: ${error}`,
      `comments/ash.md: ${error}`,
      `essay.md: ${error}`,
    ]);
  });

  test.each(['- A list.', '> A quotation.', '```\ncode\n```', '| A |\n|---|\n| b |', '<p>HTML</p>'])(
    '%j is one',
    async (body) => {
      expect(await errorsWith(point(body))).toEqual([]);
    },
  );
});

describe('headings make an outline without a gap', () => {
  test('the title is not repeated in the text', async () => {
    expect(await errorsWith(point('# Piers\n\nText.'))).toEqual([
      'points/02-piers.md:6: the heading "# Piers" is on the same level as the title. Write ## for a subheading; the title belongs in front matter.',
    ]);
  });

  test('the first heading may not skip a level', async () => {
    expect(await errorsWith(point('### Water\n\nText.'))).toEqual([
      'points/02-piers.md:6: the heading "### Water" skips a level. Begin it with ##.',
    ]);
  });

  test('a heading may not skip a level below another', async () => {
    expect(await errorsWith(point('## Water\n\n#### Eddies\n\nText.'))).toEqual([
      'points/02-piers.md:8: the heading "#### Eddies" skips a level. Begin it with ###.',
    ]);
  });

  test('a heading may close several levels at once', async () => {
    expect(await errorsWith(point('## A\n\n### B\n\n#### C\n\n## D\n\nText.'))).toEqual([]);
  });

  test('a heading in HTML is held to the same', async () => {
    expect(await errorsWith(point('<h4>Water</h4>\n\nText.'))).toEqual([
      'points/02-piers.md:6: the heading "#### Water" skips a level. Begin it with ##.',
    ]);
  });

  test('a comment may have headings as it likes, since they make no outline', async () => {
    expect(await errorsWith({ 'comments/ash.md': file('author: Ash', '# A\n\n<h1>B</h1>\n\n##### C') })).toEqual([]);
  });
});

describe('a link within the essay leads somewhere', () => {
  const fix = 'Link to the id of a section, a heading, or a paragraph, such as #p5.2.';

  test('links to nowhere are named', async () => {
    expect(await errorsWith(point('To [p9](#p9), [p2.9](#p2.9) and <a href="#top">up</a>.'))).toEqual([
      `points/02-piers.md:6: the link "#p9" leads nowhere. ${fix}`,
      `points/02-piers.md:6: the link "#p2.9" leads nowhere. ${fix}`,
      `points/02-piers.md:6: the link "#top" leads nowhere. ${fix}`,
    ]);
  });

  test('a link to nowhere is found in a note too', async () => {
    const changes = point('Text.[^1]\n\n[^1]: See [there](#p9).');
    expect(await errorsWith(changes)).toEqual([`points/02-piers.md:8: the link "#p9" leads nowhere. ${fix}`]);
  });

  test('sections, paragraphs, subheadings and comments can be linked to', async () => {
    const ids = ['opening', 'p0.1', 'p3', 'p3.1', 'p2-water', 'closing', 'z.1', 'c-ash', 'c-ash.1'];
    const links = ids.map((id) => `[${id}](#${id})`).join(' ');
    expect(await errorsWith({ 'points/01-arches.md': file('number: 1\ntitle: Arches', links) })).toEqual([]);
  });

  test('a subheading in any script can be linked to', async () => {
    expect(await errorsWith(point('## Été 橋\n\n[up](#p2-été-橋), [again](#p2-%C3%A9t%C3%A9-%E6%A9%8B)'))).toEqual([]);
  });

  test('links out of the essay are not held against it', async () => {
    expect(await errorsWith(point('[a](https://example.org/#p9) [b](mailto:a@b.org) [c](/paper.pdf#p9)'))).toEqual([]);
  });
});

describe('an error in the text has the line on which it is', () => {
  test.each([
    ['the second of two equal links', 'One [a](#p1).\n\n[b](#p9) and\n[c](#p9).', [8, 9]],
    ['a link by reference', 'One.\n\nSee [there][x].\n\n[x]: #p9', [8]],
    ['a link in HTML', '<div>\n\n<p>One</p>\n<p><a class="x"\nhref="#p9">there</a></p></div>', [9]],
    ['an image', 'One.\n\n- Two\n- ![three](three.png)', [9]],
    ['an image by reference', 'One.\n\n![three][x]\n\n[x]: three.png', [8]],
    ['an image in HTML', 'One.\n\n> <img alt="three"\n> src="three.png">', [8]],
    ['a heading after one in HTML', '<h2>One</h2>\n\nText.\n\nTwo\n===', [10]],
  ])('%s', async (_case, body, lines) => {
    const errors = await errorsWith(point(body));
    expect(errors.map((error) => Number(/^points\/02-piers\.md:(\d+): /.exec(error)?.[1]))).toEqual(lines);
  });
});

describe('the lines of the title make the title', () => {
  test('lines that say something else', async () => {
    expect(await errorsWith(withLines('[On, ridges]'))).toEqual([
      'essay.md:3 titleLines: found "On ridges". Divide the title into lines without changing it: "On bridges".',
    ]);
  });

  test('lines that say the title', async () => {
    expect(await errorsWith(withLines('[On, bridges]'))).toEqual([]);
  });
});

describe('every error is reported in one go', () => {
  test('in the order of the files, those of one file in the order of its lines', async () => {
    const changes = {
      ...edited('essay.md', 'title: On bridges', 'titel: On bridges\ntitleLines: [On]'),
      ...edited('closing.md', 'Some words.', ''),
      'points/01-arches.md': Buffer.from([0xff]),
      [piers]: file('number: 2\ntitle: 1984\npull: not there\ncolour: grey', '# Piers\n\n[x](#c-nobody)'),
      'points/03-rails.md': file('number: 2\ntitle: Rails: and more'),
      'points/10-ropes.md': file('number: 2\ntitle: Ropes'),
      'comments/ash.md': file('replyTo: birch\nabout: [z.9]\ndate: soon'),
      'comments/birch.md': file('replyTo: ash'),
    };
    expect((await errorsWith(changes)).map((error) => error.slice(0, error.indexOf('. ')))).toEqual([
      'closing.md: no paragraph below the front matter',
      'comments/ash.md:2 replyTo: "birch" is itself a reply to this comment, directly or through other comments',
      'comments/ash.md:3 about: "z.9" is not in the essay',
      'comments/ash.md:4 date: found "soon"',
      'comments/birch.md:2 replyTo: "ash" is itself a reply to this comment, directly or through other comments',
      'essay.md:1 title: missing',
      'essay.md:2 titel: unknown field',
      'points/01-arches.md:1: invalid UTF-8',
      'points/02-piers.md:2 number: 2 is also the number of points/10-ropes.md',
      'points/02-piers.md:3 title: found 1984',
      'points/02-piers.md:4 pull: "not there" is not in the text',
      'points/02-piers.md:5 colour: unknown field',
      'points/02-piers.md:8: the heading "# Piers" is on the same level as the title',
      'points/02-piers.md:10: the link "#c-nobody" leads nowhere',
      'points/03-rails.md:3: "title: Rails: and more" is not valid YAML',
    ]);
  });

  test('an empty folder lacks an essay and points, and nothing else is said of it', async () => {
    const changes = Object.fromEntries(Object.keys(soundEssay).map((name) => [name, undefined]));
    expect((await errorsWith(changes)).map((error) => error.split('. ')[0])).toEqual([
      'essay.md: the file is missing',
      'points/: no points',
    ]);
  });
});

describe('an error does not make others seem to be there', () => {
  const linked = { 'comments/ash.md': file('about: [2, p2.1, p2-water]', '[a](#p2) [b](#p2.1) [c](#p0.1) [d](#z.1)') };

  test('a link into a point with a wrong field is no error', async () => {
    const changes = { ...linked, ...edited(piers, 'title: Piers', 'title: 5') };
    expect(first(await errorsWith(changes))).toEqual(['points/02-piers.md:3']);
  });

  test.each([
    ['number', 'number: two'],
    ['YAML', 'number: a: b'],
    ['address', 'number: 2\nat: here'],
  ])('a link into a point with a wrong %s is no error, nor is there a gap', async (_what, number) => {
    expect(first(await errorsWith({ ...linked, ...edited(piers, 'number: 2', number) }))).toHaveLength(1);
  });

  test('a link into an essay.md or a closing.md that cannot be read is no error', async () => {
    expect(await errorsWith({ ...linked, 'essay.md': 'x', 'closing.md': 'x' })).toHaveLength(2);
  });

  test('a reply to a comment that cannot be read is no error', async () => {
    const changes = { 'comments/ash.md': 'x', 'comments/birch.md': file('replyTo: ash', '[ash](#c-ash.1)') };
    expect(first(await errorsWith(changes))).toEqual(['comments/ash.md:1:']);
  });

  test('a link elsewhere still is one', async () => {
    const changes = { 'essay.md': 'x', 'comments/ash.md': file('about: [p9.1]'), ...point('[a](#z.9)') };
    expect(first(await errorsWith(changes))).toEqual(['comments/ash.md:2', 'essay.md:1:', 'points/02-piers.md:6:']);
  });
});

test.each([
  ['![a pier](pier.png)', /^the image "pier.png" does not exist. Save it as .*pier.png, or correct its path.$/],
  [
    '![a pier](https://example.org/pier.png)',
    /^the image "https:.*" is on another website. Save it in the content folder/,
  ],
  ['![a pier](../pier.png)', /^the image "..\/pier.png" is outside the content folder/],
  ['![a pier](pier.svg)', /^the image "pier.svg" has an unsupported format. Convert it to .png, .jpg/],
  ['![a pier](broken.png)', /^the image "broken.png" cannot be read as an image/],
  ['![a pier](drawing.png)', /^the image "drawing.png" is really in the format SVG, which its name hides. Convert it/],
  ['![a pier](large.png)', /^the image "large.png" is 2.1 MB; the limit is 2 MB. Make it smaller.$/],
  [
    '![](sound.png)',
    /^the image "sound.png" has no description. Describe what it shows: !\[description\]\(sound.png\).$/,
  ],
  ['<img src="javascript:x()" alt="a pier">', /^an image without a path/],
])('the image %s is an error in the essay', async (image, error) => {
  const images = { 'broken.png': 'PNG', 'large.png': ' '.repeat(2_000_001), 'sound.png': onePixel, 'drawing.png': svg };
  const errors = await errorsWith({ ...point(`Look: ${image}`), ...images });
  expect(errors.map((text) => text.replace('points/02-piers.md:6: ', ''))).toEqual([expect.stringMatching(error)]);
});

test('an image that is there is no error, nor is any in a comment', async () => {
  const files = { ...point('Look: ![a pier](sound.png)'), 'sound.png': onePixel };
  expect(await errorsWith({ ...files, 'comments/ash.md': file('author: Ash', '![x](https://x.org/x.png)') })).toEqual(
    [],
  );
});

test('an image is found however its name and its folder spell their letters', async () => {
  const name = 'été/José ñ.png';
  for (const [written, saved] of [
    ['NFC', 'NFD'],
    ['NFD', 'NFC'],
    ['NFD', 'NFD'],
  ] as const) {
    const files = { ...point(`![a pier](<${name.normalize(written)}>)`), [name.normalize(saved)]: onePixel };
    expect(await errorsWith(files)).toEqual([]);
  }
});

test('a link to the comments leads nowhere while there are none', async () => {
  const without = { 'comments/ash.md': undefined, 'comments/birch.md': undefined };
  expect(await errorsWith(point('[Write](#comments).'))).toEqual([]);
  expect(await errorsWith({ ...point('[Write](#comments).'), ...without })).toEqual([
    expect.stringContaining('points/02-piers.md:6: the link "#comments" leads nowhere.'),
  ]);
});
