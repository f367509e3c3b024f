import { describe, expect, test } from 'vitest';
import { fingerprintOf } from '#ledger/model/fingerprint.ts';
import { update } from '#ledger/update.ts';
import { randomFrom } from '../../../tests/chance.ts';
import { BREAD, essay, first, type Points } from '../../../tests/fixtures/made-edition.ts';
import { followSpan, runsInCommon } from './spans.ts';

const random = randomFrom(7);
const COMMON = 'the of and to a in that it is for'.split(' ');
const word = () =>
  random() < 0.4 ? COMMON[Math.floor(random() * COMMON.length)]! : `w${Math.floor(random() * 8000)}x`;

describe.each([900, 1300, 4000])('of a paragraph of %i words three quarters are found', (length) => {
  const [words, others] = [1, 2].map(() => Array.from({ length }, word)) as [string[], string[]];
  const kept = words.slice(length / 4);
  const ledger = first({ A: [words.join(' '), others.join(' ')], B: ['Of mills.'] });
  test.each<[string, (string[] | string)[], string[]]>([
    ['in their place', [kept, others], ['Of mills.']],
    ['in another point', [others], ['Of mills.', kept.join(' ')]],
    ['before others', [[...kept, ...others]], ['Of mills.']],
    ['after others', [[...others, ...kept]], ['Of mills.']],
  ])('%s', (_case, texts, mills) => {
    const points: Points = { A: texts.map((text) => [text].flat().join(' ')), B: mills };
    const merged = update(ledger, 'Second', essay(points));
    expect(merged.lost).toEqual([]);
    if (texts.length + mills.length > 2) return;
    const parted = update(merged.ledger, 'Third', essay({ A: [kept.join(' '), others.join(' ')], B: ['Of mills.'] }));
    expect([...parted.ids.values()]).toEqual(['p1', 'p1.1', 'p1.2', 'p2', 'p2.1']);
  });
});

test('runs are those of both texts, in their order', () => {
  const long = Array.from({ length: 3000 }, (_, at) => String.fromCharCode(0x100 + at)).join('');
  expect(runsInCommon('abcd', 'bxcd')).toEqual([
    [1, 0, 1],
    [2, 2, 2],
  ]);
  const runs = runsInCommon(`${long.slice(0, 500)}xyz${long.slice(500)}`, long.slice(250));
  const found = runs.flatMap(([at, otherAt, count]) => Array.from({ length: count }, (_, i) => [at + i, otherAt + i]));
  expect(found.length).toBe(long.length - 250);
  expect(new Set(found.map(([at, otherAt]) => at! - otherAt! - (at! < 500 ? 250 : 253)))).toEqual(new Set([0]));
});

/** Returns the words of the new text that a paragraph is found in. */
const spanIn = (paragraph: string, newText: string) => {
  const { words } = fingerprintOf(paragraph);
  const { span } = followSpan(words, fingerprintOf(newText).words, [0, words.length]);
  return newText
    .match(/\w+/g)!
    .slice(...span)
    .join(' ');
};
const wordsOf = (text: string) => text.match(/\w+/g)!.join(' ');

describe('the span of a paragraph that became part of another', () => {
  test('ends where it ends, though its last word is there again further on', () => {
    const cut = BREAD.replace(' about them.', '.');
    expect(spanIn(BREAD, `${cut} So it went for them.`)).toBe(wordsOf(cut));
  });

  test('begins where it begins, though its first word is there before', () => {
    const cut = BREAD.replace('Bread is baked', 'Baked');
    expect(spanIn(BREAD, `Bread comes first today. ${cut}`)).toBe(wordsOf(cut));
  });

  test('has the words that were put into it', () => {
    const longer = BREAD.replace('nobody sees,', 'nobody sees or hears or ever thinks of at all,');
    expect(spanIn(BREAD, `The mill is another matter. ${longer}`)).toBe(wordsOf(longer));
  });

  test.each([
    [40, 3],
    [1300, 10],
  ])('is nearly all of its %i words if one in %i is another', (length, nth) => {
    const before = Array.from({ length }, word);
    const after = before.map((old, i) => (i % nth === 1 ? `new${i}` : old));
    expect(spanIn(before.join(' '), after.join(' ')).split(' ').length).toBeGreaterThan(length * 0.9);
  });
});
