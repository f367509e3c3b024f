import { describe, expect, test } from 'vitest';
import { errorsWith, file } from '../../../tests/fixtures/faults/sound-essay.ts';

describe('a reply answers another comment', () => {
  test.each(['nobody', 'ash.1', 'ash.md', 'constructor'])('%s is no comment', async (replyTo) => {
    expect(await errorsWith({ 'comments/birch.md': file(`replyTo: ${replyTo}`) })).toEqual([
      `comments/birch.md:2 replyTo: no comment is named "${replyTo}". ` +
        'Write the name of a file in comments/ without .md, in quotes if it begins with 0.',
    ]);
  });

  test('a name in figures is one, and with a 0 before them in quotes', async () => {
    const changes = {
      'comments/2.md': file('replyTo: "01"'),
      'comments/01.md': file(''),
      'comments/3.md': file('replyTo: 2'),
    };
    expect(await errorsWith(changes)).toEqual([]);
  });

  test('a comment that answers itself', async () => {
    expect(await errorsWith({ 'comments/birch.md': file('replyTo: birch') })).toEqual([
      'comments/birch.md:2 replyTo: "birch" is this comment itself. Write the name of another comment, or remove the field.',
    ]);
  });

  test('comments that answer one another in a circle, but not those that answer one of them', async () => {
    const changes = {
      'comments/ash.md': file('replyTo: cedar'),
      'comments/birch.md': file('replyTo: ash'),
      'comments/cedar.md': file('replyTo: birch'),
      'comments/date.md': file('replyTo: cedar'),
    };
    expect(await errorsWith(changes)).toEqual([
      'comments/ash.md:2 replyTo: "cedar" is itself a reply to this comment, directly or through other comments. Remove replyTo from the comment that was written first.',
      'comments/birch.md:2 replyTo: "ash" is itself a reply to this comment, directly or through other comments. Remove replyTo from the comment that was written first.',
      'comments/cedar.md:2 replyTo: "birch" is itself a reply to this comment, directly or through other comments. Remove replyTo from the comment that was written first.',
    ]);
  });

  test('a chain of replies is no circle', async () => {
    expect(
      await errorsWith({ 'comments/birch.md': file('replyTo: ash'), 'comments/c.md': file('replyTo: birch') }),
    ).toEqual([]);
  });
});

describe('a comment is about something that is there', () => {
  const fix = 'Write the number of a point, or the id of a paragraph, such as p5.2.';

  test('numbers and ids that lead nowhere are each named', async () => {
    expect(await errorsWith({ 'comments/ash.md': file('about: [4, p2.9, nothing]') })).toEqual([
      `comments/ash.md:2 about: "4" is not in the essay. ${fix}`,
      `comments/ash.md:2 about: "p2.9" is not in the essay. ${fix}`,
      `comments/ash.md:2 about: "nothing" is not in the essay. ${fix}`,
    ]);
  });

  test('points, sections, paragraphs and subheadings are somewhere', async () => {
    const about = '[1, 3, "2", p2, p2.1, p0.1, z.1, p2-water, opening, closing]';
    expect(await errorsWith({ 'comments/ash.md': file(`about: ${about}`) })).toEqual([]);
  });

  test('a point that keeps its address is named by its number or by the ids of its address', async () => {
    const changes = {
      'points/03-rails.md': file('number: 3\ntitle: Rails\nat: 7a'),
      'comments/ash.md': file('about: [3, p7a, p7a.1]'),
      'comments/birch.md': file('about: [7a, p3.1]'),
    };
    expect(await errorsWith(changes)).toEqual([
      `comments/birch.md:2 about: "7a" is not in the essay. ${fix}`,
      `comments/birch.md:2 about: "p3.1" is not in the essay. ${fix}`,
    ]);
  });
});

describe('the name of a comment can be an id', () => {
  test.each(['a b', 'a.b', '-a', 'a#b', '“a”'])('%s cannot', async (name) => {
    expect(await errorsWith({ [`comments/${name}.md`]: file('') })).toEqual([
      `comments/${name}.md: "${name}" cannot be the name of a comment. Rename the file, using only letters, digits, hyphens, and underscores, with a letter or digit first.`,
    ]);
  });

  test.each(['1', '2023-02-28_ash', 'été', '橋', 'Ärzte'])('%s can', async (name) => {
    expect(await errorsWith({ [`comments/${name}.md`]: file('') })).toEqual([]);
  });
});

test('a comment is about the essay, and not about another comment', async () => {
  expect(await errorsWith({ 'comments/birch.md': file('about: [c-ash]') })).toEqual([
    'comments/birch.md:2 about: "c-ash" is not in the essay. ' +
      'Write the number of a point, or the id of a paragraph, such as p5.2.',
  ]);
});
