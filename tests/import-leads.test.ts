import { describe, expect, test } from 'vitest';
import { filesIn, workbench } from './fixtures/import/workbench.ts';

const { at, names, read, run, write } = workbench();

const head = ['# A yard with one oven', 'By Noor', 'We light the oven on Fridays.'];
const titles = ['Start small.', 'Share the ash.', 'Stop at dusk.'];
const texts = ['One loaf is enough.', 'The beans want it.', 'Sleep is bread too.'];
const reading = ['## Further reading', 'A book of ovens, by Ida.'];
/** An essay with three points and a list of books, in Markdown. */
const essay = (point: (title: string, text: string, number: number) => string) =>
  [...head, ...titles.map((title, index) => point(title, texts[index]!, index + 1)), ...reading].join('\n\n');

/** A list item with a bold beginning and several blocks. */
const item = (title: string, number: number) =>
  `${number}. **${title}** *So*, we\n   bake.[^1]\n\n   > A crust.\n\n   - rye\n     - oat`;

describe('Numbered bold beginnings become points', () => {
  test.each<[string, string]>([
    ['in a paragraph', essay((title, text, number) => `**${number}. ${title}** ${text}`)],
    [
      'before their number is repeated in words',
      essay((title, text, number) => `**Point ${number}: ${title}** ${text}`),
    ],
    ['in bold underscores', essay((title, text, number) => `__(${number}) ${title}__ ${text}`)],
    ['in bold italics', essay((title, text, number) => `***${number}) ${title}*** ${text}`)],
    ['in italics', essay((title, text, number) => `*${number}. ${title}* ${text}`)],
    ['in HTML', essay((title, text, number) => `<b>${number}. ${title}</b> ${text}`)],
    ['with a line break', essay((title, text, number) => `**${number}. ${title}**\\\n${text}`)],
    ['alone on a line', essay((title, text, number) => `**${number}. ${title}**\n\n${text}`)],
    ['after their number', essay((title, text, number) => `(${number}) **${title}** ${text}`)],
    ['apart from a bold number', essay((title, text, number) => `**${number}.** **${title}** ${text}`)],
    ['with the sign after them', essay((title, text, number) => `**${number}. ${title.slice(0, -1)}**. ${text}`)],
    [
      'in list items',
      essay((title, text, number) => `${number}. **${title}** ${text}`).replaceAll(/\n\n(?=[23]\.)/g, '\n'),
    ],
    ['in a loose list', essay((title, text, number) => `${number}) **${title}** ${text}`)],
    ['in items of two paragraphs', essay((title, text, number) => `${number}. **${title}**\n\n   ${text}`)],
    ['in items between paragraphs', essay((title, text, number) => `${number}. **${title}**\n\n${text}`)],
    ['in bullets', essay((title, text, number) => `- **${number}. ${title}** ${text}`)],
  ])('%s.', async (_what, text) => {
    write('essay.md', text);
    const { status, stdout, stderr } = await run('essay.md', '--out', 'out');
    expect([stderr, status]).toEqual(['', 0]);
    expect(stdout).toContain('Words lost: 0; added: 0; moved: 0\n');
    const { 'essay.md': opening, ...files } = filesIn(at('out'));
    expect(opening).toMatch(/\n\nWe light the oven on Fridays\.\n$/);
    expect(Object.values(files)).toEqual([
      '---\ntitle: Further reading\n---\n\nA book of ovens, by Ida.\n',
      ...titles.map((title, index) => `---\nnumber: ${index + 1}\ntitle: ${title}\n---\n\n${texts[index]}\n`),
    ]);
  });

  test.each<[string, (title: string, text: string, number: number) => string]>([
    ['with the number', (title, text, number) => `**${number}. ${title}** ${text}`],
    ['after the number', (title, text, number) => `${number}. **${title}** ${text}`],
    ['alone on a line', (title, text, number) => `**${number}. ${title}**\n${text}`],
    [
      'before hard-wrapped lines',
      (title, text, number) =>
        `**${number}. ${title}** ${text}\n${'and so we bake and bake '.repeat(3).trim()}\n${'and bake until it is done again'}.`,
    ],
  ])('in plain text, %s.', async (_what, point) => {
    write('essay.txt', essay(point).replaceAll(/^#+ /gm, ''));
    const { status, stdout, stderr } = await run('essay.txt', '--out', 'out');
    expect([stderr, status]).toEqual(['', 0]);
    expect(stdout).toContain('Words lost: 0; added: 0; moved: 0\n');
    const { 'essay.md': _opening, 'closing.md': closing, ...files } = filesIn(at('out'));
    expect(closing).toContain('title: Further reading\n');
    expect(Object.values(files).map((file) => /title: (.*)/.exec(file)?.[1])).toEqual(titles);
    for (const [index, file] of Object.values(files).entries()) expect(file).toContain(texts[index]!);
  });

  test('with the rest of their list items, whose lines lose the indentation of the list.', async () => {
    write(
      'essay.md',
      `${head.join('\n\n')}\n\n${titles.map((title, index) => item(title, index + 1)).join('\n')}\n\n[^1]: Hot.\n`,
    );
    expect((await run('essay.md', '--out', 'out')).stderr).toBe('');
    expect(read('out', 'points', '02-share-the-ash.md')).toBe(
      '---\nnumber: 2\ntitle: Share the ash.\n---\n\n*So*, we\nbake.[^1]\n\n> A crust.\n\n- rye\n  - oat\n\n[^1]: Hot.\n',
    );
  });
});

describe('Bold beginnings that may be points', () => {
  const asked = [
    ...head,
    '## Soup',
    '**1. Leeks.** Two.',
    '**2. Water.** Much.',
    '## Salt',
    'A pinch.',
    '## Bread',
    'All.',
  ].join('\n\n');

  test.each<[string, string]>([
    ['below other headings', asked],
    ['with numbers in an unknown style', essay((title, text, number) => `**Rule #${number} ${title}** ${text}`)],
    [
      'with numbers in words',
      `${essay((title, text, number) => `**Rule ${['one', 'two', 'three'][number - 1]}: ${title}** ${text}`)}\n\n## Ash\n\nSo.`,
    ],
    [
      'with words of order',
      `${essay((title, text, number) => `**${['First', 'Second', 'Third'][number - 1]}, ${title}** ${text}`)}\n\n## Ash\n\nSo.`,
    ],
    ['with a bold number alone', essay((title, text, number) => `**${number}.** ${title} ${text}`)],
  ])('are asked about: %s.', async (_what, text) => {
    write('essay.md', text);
    const { status, stderr } = await run('essay.md', '--out', 'out');
    expect(stderr).toContain('numbered bold beginnings are not points, from line ');
    expect([status, names()]).toEqual([1, ['essay.md']]);
  });

  test.each<[string, (title: string, text: string, number: number) => string]>([
    ['with letters', (title, text, number) => `**${'abc'[number - 1]}) ${title}** ${text}`],
    ['with an abbreviation', (title, text, number) => `**No. ${number}: ${title}** ${text}`],
    ['with circled figures', (title, text, number) => `**${'①②③'[number - 1]} ${title}** ${text}`],
    ['with Arabic figures', (title, text, number) => `**${'١٢٣'[number - 1]}. ${title}** ${text}`],
    ['with Chinese numerals', (title, text, number) => `**第${'一二三'[number - 1]}、${title}** ${text}`],
    [
      'with Arabic words of order',
      (title, text, number) => `**${['أولًا', 'ثانيًا', 'ثالثًا'][number - 1]}: ${title}** ${text}`,
    ],
  ])('are asked about in every way of numbering: %s.', async (_what, point) => {
    write('essay.md', `${essay(point)}\n\n## Ash\n\nSo.`);
    expect((await run('essay.md', '--out', 'out')).stderr).toContain(
      '3 numbered bold beginnings are not points, from line 7 ',
    );
    expect(names()).toEqual(['essay.md']);
  });

  test('are asked about in plain text too.', async () => {
    const rules = ['**Rule #1 Rise.** So.', '**Rule #2 Rest.** So.'];
    write('essay.txt', ['Oven', 'By Noor', 'We bake.', ...rules, '1. Books', 'One.', '2. Maps', 'Two.'].join('\n'));
    expect((await run('essay.txt', '--out', 'out')).stderr).toContain(
      '2 numbered bold beginnings are not points, from line 4 "Rule #1 Rise." to line 5 "Rule #2 Rest."',
    );
  });

  test('stay text in an outline that is used as it is.', async () => {
    write('essay.md', asked);
    await run('essay.md', '--out', 'out', '--dry-run');
    expect((await run('essay.md', '--out', 'out', '--outline', 'out.outline.txt')).stderr).toBe('');
    expect(read('out', 'points', '01-soup.md')).toContain('\n\n**1. Leeks.** Two.\n\n**2. Water.** Much.\n');
  });

  test('become points where the outline says so, with or without a number.', async () => {
    write('essay.md', [...head, '**Leeks.** Two.', 'So.', '**Water**: *much*.', 'So.'].join('\n\n'));
    expect((await run('essay.md', '--out', 'out')).stderr).toContain('No points found');
    await run('essay.md', '--out', 'out', '--dry-run');
    write('mine.txt', read('out.outline.txt').replaceAll(/\w+( +(?:Leeks|Water))/g, 'point-lead$1'));
    expect((await run('essay.md', '--out', 'out', '--outline', 'mine.txt')).stderr).toBe('');
    expect(read('out', 'points', '02-water.md')).toBe('---\nnumber: 2\ntitle: "Water:"\n---\n\n*much*.\n\nSo.\n');
    write('mine.txt', read('mine.txt').replace(/\w+( +So)/, 'point-lead$1'));
    expect((await run('essay.md', '--out', 'out', '--outline', 'mine.txt')).stderr).toContain(
      'Line 9 is "point-lead", but does not begin with bold words.',
    );
  });

  test('in a numbered list stay a list if the points are numbered headings.', async () => {
    write(
      'essay.md',
      [...head, '## 1. Soup', '1. **Leeks.** Two.\n2. **Water.** Much.', '## 2. Salt', 'A pinch.'].join('\n\n'),
    );
    expect((await run('essay.md', '--out', 'out')).stderr).toBe('');
    expect(read('out', 'points', '01-soup.md')).toContain('\n\n1. **Leeks.** Two.\n2. **Water.** Much.\n');
  });
});

describe('What follows the last point', () => {
  test.each<[string, string[]]>([
    ['Notes', ['## Notes', 'Thanks to Ida.']],
    ['Sources', ['## Sources:', '1. A book.\n2. A map.']],
    ['About the author', ['## About the author', 'Noor bakes.', '## Further reading', 'A book.']],
    ['Acknowledgements', ['**Acknowledgements**', 'Ida.']],
  ])('is the closing: %s.', async (title, end) => {
    write('essay.md', [...head, '## Soup', 'It is hot.', '## Salt', 'It is good.', ...end].join('\n\n'));
    const { stdout, stderr } = await run('essay.md', '--out', 'out');
    expect(stderr).toBe('');
    expect(stdout).toContain('Points    2, with 2 paragraphs\n');
    expect(stdout).toContain(`Closing   "${title}`);
    write(
      'essay.txt',
      ['Oven', 'By Noor', 'We bake.', '1. Soup', 'Hot.', '2. Salt', 'Good.', title, '1. A book.', '2. A map.'].join(
        '\n',
      ),
    );
    expect((await run('essay.txt', '--out', 'plain')).stdout).toContain(
      `Points    2, with 2 paragraphs\nClosing   "${title}", 2`,
    );
  });

  test('comes into the closing, also after the names of the authors.', async () => {
    const end = ['In closing', 'Come and eat.', 'With flour,\nNoor', 'About the author', 'Noor bakes at night.'];
    write(
      'essay.md',
      [
        ...head,
        '## Soup',
        'It is hot.',
        '## Salt',
        'It is good.',
        ...end.map((text, index) => (index % 3 === 0 ? `## ${text}` : text)),
      ].join('\n\n'),
    );
    expect((await run('essay.md', '--out', 'out')).stdout).toContain(
      'Closing   "In closing", 3 paragraphs\nComments  0\n',
    );
    write('essay.txt', ['Oven', 'By Noor', 'We bake.', '1. Soup', 'Hot.', '2. Salt', 'Good.', ...end].join('\n'));
    expect((await run('essay.txt', '--out', 'plain')).stdout).toMatch(
      /Closing {3}"In closing", \d paragraphs\nComments {2}0\n/,
    );
  });

  test('is no point, even if nothing else could be one.', async () => {
    write('essay.md', [...head, '## Notes', 'A book.', '## About the author', 'Noor bakes.'].join('\n\n'));
    expect((await run('essay.md', '--out', 'out')).stderr).toContain('No points found');
  });
});

describe('Paragraphs and items that may be points beside headings without numbers', () => {
  const why = ['## Why', 'We eat.'];

  test.each<[string, (title: string, text: string, number: number) => string]>([
    ['after a word and a number', (title, text, number) => `Rule ${number}. ${title} ${text}`],
    ['in quotations', (title, text, number) => `> **${number}. ${title}** ${text}`],
    ['after a number sign', (title, text, number) => `\\#${number} **${title}** ${text}`],
  ])('are asked about if they are numbered paragraphs: %s.', async (_what, point) => {
    const points = titles.map((title, index) => point(title, texts[index]!, index + 1));
    write('essay.md', [...head, ...why, ...points, '## How', 'So.'].join('\n\n'));
    const { status, stderr } = await run('essay.md', '--out', 'out');
    expect(stderr).toContain('3 numbered paragraphs are not points, from line 11 ');
    expect([status, names()]).toEqual([1, ['essay.md']]);
  });

  test.each<[string, (title: string, text: string, number: number) => string]>([
    ['a numbered list', (title, text, number) => `${number}. ${title} ${text}`],
    ['bold beginnings', (title, text) => `**${title}** ${text}`],
  ])('are asked about if only one heading was found: %s.', async (_what, point) => {
    const points = titles.map((title, index) => point(title, texts[index]!, index + 1));
    write('essay.md', [...head, ...why, ...points, ...reading].join('\n\n'));
    const { status, stderr } = await run('essay.md', '--out', 'out');
    expect(stderr).toContain('Only one point was found, line 7 "Why", and its heading has no number.');
    expect([status, names()]).toEqual([1, ['essay.md']]);
  });

  test('are text if there are several headings.', async () => {
    write(
      'essay.md',
      [...head, ...why, '1. Rye\n2. Oat\n3. Salt', '## How', '**Leeks.** Two.', '**Salt.** Some.'].join('\n\n'),
    );
    expect((await run('essay.md', '--out', 'out')).stderr).toBe('');
  });
});
