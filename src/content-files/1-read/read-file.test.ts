import { describe, expect, test } from 'vitest';
import { contentWith, edited, errorsWith, file, soundEssay } from '../../../tests/fixtures/faults/sound-essay.ts';

const piers = 'points/02-piers.md';

describe('a file comes as it was saved', () => {
  test('the essay that the other tests spoil is sound', async () => {
    expect(await errorsWith({})).toEqual([]);
  });

  test('a byte order mark is taken as it comes', async () => {
    const { points } = await contentWith({ [piers]: `\u{feff}${soundEssay[piers]}` });
    expect(points.sections[1]?.data.title).toBe('Piers');
  });

  test('line ends of Windows and of the oldest Macs give the same text as any other', async () => {
    const plain = await contentWith({});
    for (const end of ['\r\n', '\r']) {
      const { points } = await contentWith({ [piers]: soundEssay[piers].replaceAll('\n', end) });
      expect(points).toEqual(plain.points);
    }
  });

  test('a file may end with its front matter and without a line end', async () => {
    expect(await errorsWith({ [piers]: '---\nnumber: 2\ntitle: Piers\n---' })).toEqual([
      'points/02-piers.md: no paragraph below the front matter. Write at least one.',
    ]);
  });

  test('decomposed letters are composed in titles, texts and names of files', async () => {
    const nfd = 'José été'.normalize('NFD');
    const { points, comments } = await contentWith({
      [piers]: file(`number: 2\ntitle: ${nfd}`, `## ${nfd}\n\n${nfd}`),
      [`comments/${'josé'.normalize('NFD')}.md`]: file('author: José'),
    });
    expect(points.sections[1]?.data.title).toBe('José été'.normalize('NFC'));
    expect(points.sections[1]?.rendered.outline).toEqual({
      passages: [{ id: 'p2.1', text: 'José été'.normalize('NFC') }],
      headings: [
        { id: 'p2-josé-été'.normalize('NFC'), depth: 2, text: 'José été'.normalize('NFC'), after: 0, line: 2 },
      ],
      notes: [],
      targets: [],
      anchors: [],
    });
    expect(comments.sections[2]?.id).toBe('josé'.normalize('NFC'));
    expect(comments.sections[2]?.rendered.section.id).toBe('c-josé'.normalize('NFC'));
  });

  test('a pull-quote in decomposed letters is found in a text of composed ones', async () => {
    const point = file(`number: 2\ntitle: Piers\npull: ${'un été'.normalize('NFD')}`, 'C’est un été.'.normalize('NFC'));
    expect(await errorsWith({ [piers]: point })).toEqual([]);
  });

  test('a comment in decomposed letters is found by a reply in composed ones', async () => {
    const changes = {
      [`comments/${'josé'.normalize('NFD')}.md`]: file('author: José'),
      'comments/birch.md': file(`replyTo: ${'josé'.normalize('NFC')}`),
    };
    expect(await errorsWith(changes)).toEqual([]);
  });

  test('what a folder is called does not change what its files are', async () => {
    for (const name of ['comments', 'points', 'a#b', 'what?', '100% ours', 'é']) {
      const { essay, points, comments } = await contentWith({}, name);
      const ids = [essay, points, comments].map(({ sections }) => sections[0]?.rendered.outline.passages[0]?.id);
      expect(ids, name).toEqual(['p0.1', 'p1.1', 'c-ash.1']);
    }
  });
});

describe('a file that cannot be read is named with its line', () => {
  test('text that is not UTF-8', async () => {
    const latin1 = Buffer.from(file('number: 2\ntitle: Piers', 'A fine line.\nA café.'), 'latin1');
    expect(await errorsWith({ [piers]: latin1 })).toEqual([
      'points/02-piers.md:7: invalid UTF-8. Save the file as UTF-8.',
    ]);
  });

  test('text that breaks off within a letter', async () => {
    const broken = Buffer.concat([Buffer.from(soundEssay[piers]), Buffer.from([0xe2, 0x80])]);
    expect(await errorsWith({ [piers]: broken })).toEqual([
      'points/02-piers.md:11: invalid UTF-8. Save the file as UTF-8.',
    ]);
  });

  test('text in UTF-16', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(soundEssay[piers], 'utf16le')]);
    expect(await errorsWith({ [piers]: utf16 })).toEqual([
      'points/02-piers.md:1: invalid UTF-8. Save the file as UTF-8.',
    ]);
  });

  test.each([
    ['no front matter', 'A pier stands alone.\n'],
    ['an empty file', ''],
    ['front matter without its last line', '---\nnumber: 2\ntitle: Piers\n\nA pier stands alone.\n'],
    ['a blank line before the front matter', `\n${soundEssay[piers]}`],
  ])('%s', async (_what, text) => {
    expect(await errorsWith({ [piers]: text })).toEqual([
      'points/02-piers.md:1: no front matter. Begin the file with its fields, between two lines of "---".',
    ]);
  });

  test('a text under a name that is not read', async () => {
    const fix =
      'only files whose names end in .md are read. Change its extension to .md, or move it out of the folder.';
    const changes = { 'points/04-more.txt': 'x', 'points/05-more.MD': 'x', 'comments/elm.markdown': 'x' };
    expect(await errorsWith(changes)).toEqual([
      `comments/elm.markdown: ${fix}`,
      `points/04-more.txt: ${fix}`,
      `points/05-more.MD: ${fix}`,
    ]);
  });

  test('a picture or a hidden file beside the texts is no error', async () => {
    expect(await errorsWith({ 'points/pier.png': 'x', 'points/.DS_Store': 'x', 'notes.txt': 'x' })).toEqual([]);
  });
});

describe('the essay and its points have to be there', () => {
  test('no essay.md', async () => {
    expect(await errorsWith({ 'essay.md': undefined })).toEqual([
      'essay.md: the file is missing. If your essay is in another folder, set ESSAY_CONTENT to it. Otherwise, create the file, with the title, authors, and edition in front matter, and the opening below it.',
    ]);
  });

  test('no points', async () => {
    const changes = Object.fromEntries(Object.keys(soundEssay).map((name) => [name, undefined]));
    const { 'essay.md': _kept, ...others } = changes;
    expect(await errorsWith(others)).toEqual([
      'points/: no points. Create the first one, such as points/01-name.md, with "number: 1" and a title.',
    ]);
  });

  test('the closing and the comments may be missing', async () => {
    const names = ['closing.md', 'comments/ash.md', 'comments/birch.md'];
    expect(await errorsWith(Object.fromEntries(names.map((name) => [name, undefined])))).toEqual([]);
  });

  test('points come in the order of their numbers, not of their letters', async () => {
    const ten = Object.fromEntries(
      [...Array(10).keys()].map((i) => [`points/${i + 1}.md`, file(`number: ${i + 1}\ntitle: T`)]),
    );
    const gone = { 'points/01-arches.md': undefined, 'points/02-piers.md': undefined, 'points/03-rails.md': undefined };
    const { points } = await contentWith({ ...gone, ...ten, ...edited('closing.md', 'end', 'finish') });
    expect(points.sections.map(({ data }) => data.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});

describe('a line is read without characters that would turn what is beside it', () => {
  test('names, titles and whatever else may be within a line of the interface', async () => {
    const turned = '"\\u202Emoor\\u202C \\u2067A"';
    const fields = ['- name', 'note', '  name'].join('|');
    const { essay, points, closing, comments, errors } = await contentWith({
      'essay.md': soundEssay['essay.md'].replace(new RegExp(`(^ *(?:${fields}|title): ).*`, 'gm'), `$1${turned}`),
      'points/01-arches.md': file(`number: 1\ntitle: ${turned}\nshort: ${turned}\nsummary: ${turned}`),
      'closing.md': file(`title: ${turned}\nsignOff: ${turned}`),
      'comments/ash.md': file(`author: ${turned}`),
    });
    expect(errors).toEqual([]);
    const { title, authors, edition } = essay.sections[0]!.data;
    const { title: heading, short, summary } = points.sections[0]!.data;
    const { title: end, signOff } = closing.sections[0]!.data;
    const lines = [title, authors[0]!.name, edition.name, edition.note, heading, short, summary, end, signOff];
    expect(new Set([...lines, comments.sections[0]!.data.author])).toEqual(new Set(['moor A']));
  });

  test('nothing else is an error', async () => {
    const blank = { 'points/01-arches.md': file('number: 1\ntitle: "\\u202E \\u202C"') };
    expect(await errorsWith(blank)).toEqual([expect.stringMatching(/^points\/01-arches.md:3 title: /)]);
    expect(await errorsWith({ 'comments/ash.md': file('author: "\\u202E"') })).toHaveLength(1);
  });

  test('a pull-quote keeps them, since the paragraph does', async () => {
    const turned = {
      'points/01-arches.md': file('number: 1\ntitle: A\npull: "\\u202Emoor\\u202C A"', '\u202Emoor\u202C A.'),
    };
    expect(await errorsWith(turned)).toEqual([]);
  });
});
