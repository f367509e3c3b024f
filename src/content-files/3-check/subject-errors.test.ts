import { describe, expect, test } from 'vitest';
import { schemas } from '#content-files/model/schemas.ts';
import { contentWith, errorsWith } from '../../../tests/fixtures/faults/sound-essay.ts';

const subjects = (yaml: string) => ({ 'subjects.yaml': yaml });
const errors = (yaml: string) => errorsWith(subjects(yaml));

test('an essay without terms, and one whose terms are all in order, is sound', async () => {
  const yaml = `
bridges:
  places: [p1.1]
  subheadings:
    crossing of: [p0.1, c-ash.1]
    over water: [p2.2]
  variants: [bridge, those who cross]
  except: [p0.1]
  seeAlso: [water]
water: [p2.2]
stone:
  see: [bridges]
support:
  places: [z.1]
`;
  expect((await contentWith({})).subjects).toEqual({ terms: [], drafts: [], errors: [] });
  expect(await errors('# None yet.\n')).toEqual([]);
  expect(await errors(yaml)).toEqual([]);
});

describe('a term leads somewhere', () => {
  test.each(['pier:', 'pier: []', 'pier:\n  variants: [piers]', 'pier:\n  except: [p2.1]'])(
    'not %j, although the essay has the word',
    async (yaml) => {
      const fix = 'List its paragraphs, as in "pier: [p5.2]", name another term with "see", or remove the term.';
      expect(await errors(`water: [p2.2]\n${yaml}\n`)).toEqual([
        `subjects.yaml:2 pier: the term has no paragraphs. ${fix}`,
      ]);
    },
  );

  test('a word that the essay lacks may be a term, and so may a variant', async () => {
    expect(await errors('tunnels:\n  places: [p1.1]\n  variants: [mines]\n')).toEqual([]);
  });

  test('a subheading without a paragraph', async () => {
    expect(await errors('pier:\n  places: [p2.1]\n  subheadings:\n    depth of: []\n')).toEqual([
      'subjects.yaml:4 pier.subheadings.depth of: found []. Name at least one paragraph, such as [p5.2].',
    ]);
    expect(await errors('pier:\n  subheadings:\n    depth of:\n')).toEqual([
      'subjects.yaml:3 pier.subheadings.depth of: empty. Write a list of paragraphs, such as [p5.2, z.1].',
    ]);
    expect(await errors('pier:\n  subheadings: [p2.1]\n')).toEqual([
      'subjects.yaml:2 pier.subheadings: found ["p2.1"]. Write each subheading on an indented line, such as "avoidance of: [p2.4]".',
    ]);
  });
});

describe('a list of places is short enough to look up', () => {
  const fix = 'Divide them among subheadings, at most 5 each, such as "avoidance of: [p2.4]".';
  const six = '[p0.1, p1.1, p2.1, p3.1, z.1, c-ash.1]';

  test('more than five places need subheadings', async () => {
    expect(await errors('pier: [p0.1, p1.1, p2.1, p3.1, z.1]\n')).toEqual([]);
    expect(await errors(`water: [p2.2]\npier: ${six}\n`)).toEqual([
      `subjects.yaml:2 pier.places: found 6 places in one list, counting consecutive paragraphs as one. ${fix}`,
    ]);
  });

  test('so do more than five under a subheading', async () => {
    expect(await errors(`pier:\n  subheadings:\n    depth of: [p1.1]\n    age of: ${six}\n`)).toEqual([
      `subjects.yaml:4 pier.subheadings.age of: found 6 places in one list, counting consecutive paragraphs as one. ${fix}`,
    ]);
  });

  test('consecutive paragraphs count as one place', async () => {
    expect(await errors('pier: [p0.1, p1.1, p2.2, p2.1, p3.1, z.1]\n')).toEqual([]);
  });
});

test('a term with one or two places is listed in full under both names', async () => {
  const found = 'subjects.yaml:2 sea.see: "water" has so few places that "see" is not needed.';
  expect(await errors('water: [p2.2]\nsea: { see: [water] }\n')).toEqual([
    `${found} List its places here too: write "sea: [p2.2]".`,
  ]);
  expect(await errors('water: [p1.1, p2.1, p2.2]\nsea: { see: [water] }\n')).toEqual([
    `${found} List its places here too: write "sea: [p1.1, p2.1, p2.2]".`,
  ]);
  expect(await errors('water: [p0.1, p1.1, p2.2]\nsea: { see: [water] }\n')).toEqual([]);
  expect(await errors('water: { subheadings: { depth of: [p2.2] } }\nsea: { see: [water] }\n')).toEqual([]);
  expect(await errors('water: [p2.2]\npier: [p2.1]\nsea: { see: [water, pier] }\n')).toEqual([]);
});

describe('a place is a paragraph', () => {
  test.each(['p9.1', 'p2.9', 'p2', 'p2-water', 'closing', 'c-nobody.1', 'contents', 'comments'])(
    '%s is none',
    async (id) => {
      const fix = `Write the id of a paragraph, such as p5.2, or remove "${id}" from this list.`;
      expect(await errors(`water:\n  places: [p1.1,\n    ${id}]\n`)).toEqual([
        `subjects.yaml:3 water.places: "${id}" is not the id of a paragraph. ${fix}`,
      ]);
      expect(await errors(`water:\n  places: [p1.1]\n  except: [${id}]\n`)).toEqual([
        `subjects.yaml:3 water.except: "${id}" is not the id of a paragraph. ${fix}`,
      ]);
      expect(await errors(`water: [p1.1,\n  ${id}]\n`)).toEqual([
        `subjects.yaml:2 water.places: "${id}" is not the id of a paragraph. ${fix}`,
      ]);
      expect(await errors(`water:\n  subheadings:\n    depth of: [p1.1,\n      ${id}]\n`)).toEqual([
        `subjects.yaml:4 water.subheadings.depth of: "${id}" is not the id of a paragraph. ${fix}`,
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
    expect(await errors('water:\n  seeAlso: [rivers]\n  places: [p2.2]\nstone:\n  see: [rivers]\n')).toEqual([
      'subjects.yaml:2 water.seeAlso: no term is named "rivers". Write the name of a term in this file, or remove "rivers" from this list.',
      'subjects.yaml:5 stone.see: no term is named "rivers". Write the name of a term in this file, or remove "rivers" from this list.',
    ]);
  });

  test('to the term itself', async () => {
    expect(await errors('water:\n  seeAlso: [water]\n  places: [p2.2]\n')).toEqual([
      'subjects.yaml:2 water.seeAlso: "water" refers to itself. Name another term, or remove "water" from this list.',
    ]);
  });

  test('to one that only leads elsewhere', async () => {
    expect(await errors('water: [p0.1, p1.1, p2.2]\nsea:\n  see: [water]\nocean:\n  see: [sea]\n')).toEqual([
      'subjects.yaml:5 ocean.see: "sea" has only "see". Name a term that it refers to instead.',
    ]);
  });

  test('a term that leads elsewhere has nothing else', async () => {
    const water = 'water: [p0.1, p1.1, p2.2]\n';
    expect(await errors(`${water}sea:\n  see: [water]\n  subheadings:\n    depth of: [p1.1]\n`)).toEqual([
      'subjects.yaml:4 sea.subheadings: "sea" has "see", which allows no other fields. Remove this field, or move it to the term that "see" names.',
    ]);
    expect(await errors(`${water}sea:\n  see: [water]\n  places: [p1.1]\n`)).toEqual([
      'subjects.yaml:4 sea.places: "sea" has "see", which allows no other fields. Remove this field, or move it to the term that "see" names.',
    ]);
  });

  test('one to a term with an error of its own is no error', async () => {
    expect(await errors('water:\n  places: [p2.2]\n  seeAlso: [pier]\npier:\n  places: 5\n')).toHaveLength(1);
  });
});

describe('what is written otherwise', () => {
  test.each([
    [
      'water:\n  place: [p1.1]',
      2,
      ` water.place: unknown field. Remove it, or use one of these: ${Object.keys(schemas.subjects.shape).join(', ')}.`,
    ],
    ['water:\n  places: p1.1', 2, ' water.places: found "p1.1". Write a list of paragraphs, such as [p5.2, z.1].'],
    ['water:\n  places:\n  - 1.1', 3, ' water.places.0: found 1.1. Write the id of a paragraph, such as p5.2.'],
    ['water:\n  variants: [5]', 2, ' water.variants.0: found 5. Put quotes around a word.'],
    ['water:\n- p1.1\n- 1.2', 3, ' water.places.1: found 1.2. Write the id of a paragraph, such as p5.2.'],
    [
      'water: wet',
      1,
      ' water: found "wet". Write a list of paragraphs, such as [p5.2, z.1], or fields such as "places: […]", each on an indented line.',
    ],
    ['pier:\nwater:\npier:', 3, ': "pier:" repeats a field. Remove one of the two.'],
    [
      '# Terms\n- water',
      2,
      ': "- water" is not valid YAML. Write it as field: "text", with a space after the colon and double quotes around the text.',
    ],
  ])('%j', async (yaml, line, error) => {
    expect(await errors(yaml)).toEqual([`subjects.yaml:${line}${error}`]);
  });

  test('invalid UTF-8', async () => {
    expect(await errorsWith({ 'subjects.yaml': Buffer.from('water:\n# \xff\n', 'latin1') })).toEqual([
      'subjects.yaml:2: invalid UTF-8. Save the file as UTF-8.',
    ]);
  });

  test('Windows line ends and decomposed letters read as any others', async () => {
    const changes = {
      ...subjects('été:\r\n  places: [p1.1]\r\neau:\r\n  places: [p2.2]\r\n  seeAlso: [été]\r\n'.normalize('NFD')),
    };
    expect(await errorsWith(changes)).toEqual([]);
  });
});
