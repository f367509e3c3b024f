import { describe, expect, test } from 'vitest';
import { schemas } from '#content-files/model/schemas.ts';
import { contentWith, errorsWith, file } from '../../../tests/fixtures/faults/sound-essay.ts';

const subjects = (yaml: string) => ({ 'subjects.yaml': yaml });
const errors = (yaml: string) => errorsWith(subjects(yaml));

test('an essay without terms, and one whose terms are all in order, is sound', async () => {
  const yaml = `
bridges:
  variants: [bridge, those who cross]
  places: [p1.1, c-ash.1]
  except: [p0.1]
  seeAlso: [water]
water:
stone:
  see: [bridges, water]
support:
  places: [z.1]
`;
  expect((await contentWith({})).subjects).toEqual({ terms: [], drafts: [], errors: [] });
  expect(await errors('# None yet.\n')).toEqual([]);
  expect(await errors(yaml)).toEqual([]);
});

describe('a term occurs somewhere', () => {
  test('one that is nowhere', async () => {
    const fix = 'Give it variants the text has, or places such as [p5.2], or take it out.';
    expect(await errors('water:\ntunnels:\n  variants: [mines]\n')).toEqual([
      `subjects.yaml:2 tunnels: it occurs nowhere in the essay. ${fix}`,
    ]);
    expect(await errors('pier:\n  except: [p2.1]\n')).toEqual([
      `subjects.yaml:1 pier: it occurs nowhere in the essay. ${fix}`,
    ]);
    expect(await errors('pie:\n')).toHaveLength(1);
  });

  test('a variant that is nowhere', async () => {
    expect(await errors('water:\n  variants:\n    - pier\n    - peir\n')).toEqual([
      'subjects.yaml:4 water.variants: "peir" is nowhere in the essay. Write it as the text does, or take it out.',
    ]);
  });

  test('a word is sought in comments and in a point whose front matter is at error', async () => {
    const changes = {
      'comments/ash.md': file('author: Ash', 'I miss the ferry.'),
      'points/03-rails.md': file('number: 3\ntitle: 5', 'Handholds.'),
    };
    expect(await errorsWith({ ...changes, ...subjects('ferry:\nhandholds:\n') })).toHaveLength(1);
  });

  test('a word that may be in a file that cannot be read is no error', async () => {
    const found = await errorsWith({ 'points/03-rails.md': 'x', ...subjects('tunnels:\n  variants: [mines]\n') });
    expect(found.map((error) => error.split(':')[0])).toEqual(['points/03-rails.md']);
  });
});

describe('a place by hand is a paragraph', () => {
  test.each(['p9.1', 'p2.9', 'p2', 'p2-water', 'closing', 'c-nobody.1', 'contents', 'comments'])(
    '%s is none',
    async (id) => {
      const fix = 'Write the id of a paragraph, such as p5.2, or take it out.';
      expect(await errors(`water:\n  places: [p1.1,\n    ${id}]\n`)).toEqual([
        `subjects.yaml:3 water.places: "${id}" is no paragraph of the essay. ${fix}`,
      ]);
      expect(await errors(`water:\n  except: [${id}]\n`)).toEqual([
        `subjects.yaml:2 water.except: "${id}" is no paragraph of the essay. ${fix}`,
      ]);
    },
  );

  test('one in a file that cannot be read may be one', async () => {
    const changes = { 'points/02-piers.md': 'x', ...subjects('bridge:\n  places: [p2.1]\n') };
    expect(await errorsWith(changes)).toHaveLength(1);
  });
});

describe('see and see also lead to terms', () => {
  test('to one that is not there', async () => {
    expect(await errors('water:\n  seeAlso: [rivers]\nstone:\n  see: [rivers]\n')).toEqual([
      'subjects.yaml:2 water.seeAlso: no term is named "rivers". Name a term of this file as it is written there, or take it out.',
      'subjects.yaml:4 stone.see: no term is named "rivers". Name a term of this file as it is written there, or take it out.',
    ]);
  });

  test('to the term itself', async () => {
    expect(await errors('water:\n  seeAlso: [water]\n')).toEqual([
      'subjects.yaml:2 water.seeAlso: "water" is this term itself. Name another, or take it out.',
    ]);
  });

  test('to one that only leads elsewhere', async () => {
    expect(await errors('water:\nsea:\n  see: [water]\nocean:\n  see: [sea]\n')).toEqual([
      'subjects.yaml:5 ocean.see: "sea" itself only leads elsewhere. Name the term it leads to.',
    ]);
  });

  test('a term that leads elsewhere has nothing else', async () => {
    expect(await errors('water:\nsea:\n  see: [water]\n  places: [p1.1]\n')).toEqual([
      'subjects.yaml:4 sea.places: "sea" has "see", and so no places of its own. Take it out, or write it at the term that "see" names.',
    ]);
  });

  test('one to a term with an error of its own is no error', async () => {
    expect(await errors('water:\n  seeAlso: [pier]\npier:\n  places: 5\n')).toHaveLength(1);
  });
});

describe('what is written otherwise', () => {
  test.each([
    [
      'water:\n  place: [p1.1]',
      2,
      `water.place: unknown key. Use one of ${Object.keys(schemas.subjects.shape).join(', ')}, or take it out.`,
    ],
    ['water:\n  places: p1.1', 2, 'water.places: found "p1.1". Write a list of paragraphs, such as [p5.2, z.1].'],
    ['water:\n  places:\n  - 1.1', 3, 'water.places.0: found 1.1. Write the id of a paragraph, such as p5.2.'],
    ['water:\n  variants: [5]', 2, 'water.variants.0: found 5. Put a word in quotes.'],
    [
      'water: wet',
      1,
      'water: found "wet". Write nothing, or fields such as "variants: [boundary, limits]", each on a line that steps in.',
    ],
    ['pier:\nwater:\npier:', 3, '"pier:" is there twice. Take one of the two out.'],
    [
      '# Terms\n- water',
      2,
      '"- water" is not YAML. Write it as name: "text", with a space after the colon and the text in double quotes.',
    ],
  ])('%j', async (yaml, line, error) => {
    expect(await errors(yaml)).toEqual([`subjects.yaml:${line} ${error}`]);
  });

  test('a byte that is not UTF-8', async () => {
    expect(await errorsWith({ 'subjects.yaml': Buffer.from('water:\n# \xff\n', 'latin1') })).toEqual([
      'subjects.yaml:2 a byte that is not UTF-8. Save the file as UTF-8.',
    ]);
  });

  test('Windows line ends and decomposed letters read as any others', async () => {
    const changes = {
      'comments/ash.md': file('', 'Un été.'),
      ...subjects('été:\r\n  places: [p1.1]\r\n'.normalize('NFD')),
    };
    expect(await errorsWith(changes)).toEqual([]);
  });
});
