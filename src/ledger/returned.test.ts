import { describe, expect, test } from 'vitest';
import type { Ledger } from '#ledger/model/ledger.ts';
import type { SectionTexts } from '#ledger/model/text.ts';
import {
  BREAD,
  comment,
  essay,
  first,
  HONEY,
  next,
  type Points,
  SALT,
  WATER,
} from '../../tests/fixtures/made-edition.ts';
import { decide } from './decide.ts';
import { type Update, update } from './update.ts';

/** Returns the ids in the last of some editions. Ids lost in any of them are withdrawn, or redirected by `aliases`. */
function idsAfter(editions: Points[], aliases: [string, string][] = []): string[] {
  return [...(after(editions.map(essay), aliases)?.ids.values() ?? [])];
}

function after(editions: SectionTexts[][], aliases: [string, string][] = []): Update | undefined {
  let ledger: Ledger | undefined;
  let result: Update | undefined;
  for (const [at, sections] of editions.entries()) {
    result = update(ledger, `Edition ${at}`, sections);
    const leading = aliases.filter(([id]) => result!.lost.includes(id));
    const led = new Set(leading.map(([id]) => id));
    decide(result, { aliases: leading, withdrawn: result.lost.filter((id) => !led.has(id)) });
    ledger = result.ledger;
  }
  return result;
}

describe('What returns with its words has its id again:', () => {
  test('a comment whose file has its first name again', () => {
    const files = ['tom', 'tomas', 'tom'].map((name) => [comment(name, [WATER, 'Indeed.'])]);
    const { ids, ledger, misplaced } = after(files)!;
    expect([...ids.values(), ...misplaced]).toEqual(['c-tom', 'c-tom.1', 'c-tom.2']);
    expect(ledger.ids.get('c-tom')!.to).toBeUndefined();
    expect(ledger.ids.get('c-tomas')!.to).toBe('c-tom');
  });

  test('a comment that was withdrawn, but not for other words', () => {
    const ada = comment('ada', [BREAD]);
    const tom = comment('tom', [WATER, 'Indeed.']);
    const again = after([[tom, ada], [ada], [tom, ada]])!;
    expect([...again.ids.values(), ...again.misplaced]).toEqual(['c-tom', 'c-tom.1', 'c-tom.2', 'c-ada', 'c-ada.1']);
    expect(after([[tom, ada], [ada], [comment('tom', [SALT]), ada]])!.misplaced.length).toBe(1);
    // A few words could be anyone's.
    const eve = after([[tom, ada], [ada], [comment('eve', ['Indeed.']), ada]])!;
    expect([...eve.ids.values()].slice(0, 2)).toEqual(['c-eve', 'c-eve.1']);
  });

  test('a point that was in another, whichever of the two is longer', () => {
    for (const rest of [[HONEY], [SALT, HONEY]]) {
      const apart = { A: [WATER], B: [BREAD, ...rest] };
      expect(idsAfter([apart, { A: [WATER, BREAD, ...rest] }, apart]).filter((id) => !id.includes('.'))).toEqual([
        'p1',
        'p2',
      ]);
    }
    const merged = { A: [`${WATER} ${BREAD}`] };
    const parted = idsAfter([{ A: [WATER], B: [BREAD] }, merged, { A: [WATER], B: [BREAD] }]);
    expect(parted).toEqual(['p1', 'p1.1', 'p2', 'p2.1']);
    // While it is part of another point, that point keeps its address.
    expect(idsAfter([{ A: [WATER], B: [BREAD, SALT] }, { A: [WATER, BREAD, SALT] }, { A: [BREAD, SALT] }])[0]).toBe(
      'p1',
    );
  });

  test('a point that was withdrawn, with some of its words or all', () => {
    const before = { A: [WATER], B: [BREAD, SALT], C: [HONEY] };
    const without = { A: [WATER], C: [HONEY] };
    expect(idsAfter([before, without, before]).filter((id) => !id.includes('.'))).toEqual(['p1', 'p2', 'p3']);
    expect(idsAfter([before, without, { A: [WATER], C: [HONEY], 'B again': [SALT] }])).toEqual([
      'p1',
      'p1.1',
      'p3',
      'p3.1',
      'p2',
      'p2.2',
    ]);
    expect(
      idsAfter([before, without, { ...without, B: ['Of the same name, and with words of its own alone.'] }]),
    ).toEqual(['p1', 'p1.1', 'p3', 'p3.1', 'p3a', 'p3a.1']);
  });

  test('a paragraph that led to another, also where it was edited', () => {
    const again = [BREAD, BREAD.replace('before dawn', 'long before dawn'), SALT].map(
      (text) => idsAfter([{ A: [WATER, BREAD] }, { A: [WATER] }, { A: [WATER, text] }], [['p1.2', 'p1.1']])[2],
    );
    expect(again).toEqual(['p1.2', 'p1.2', 'p1.3']);
  });

  test('each of two paragraphs that were withdrawn as one', () => {
    const merged = { A: [WATER], B: [`${BREAD} ${SALT}`] };
    const parted = { A: [WATER], B: [SALT, BREAD] };
    const ids = idsAfter([{ A: [WATER], B: [BREAD, SALT] }, merged, { A: [WATER] }, merged, parted]);
    expect(ids).toEqual(['p1', 'p1.1', 'p2', 'p2.2', 'p2.1']);
  });

  test('one of two that were merged and withdrawn, as it was before', () => {
    const [before, merged] = [[BREAD, SALT], [`${BREAD} ${SALT}`]].map((B) => ({ A: [WATER], B: B! }));
    const { ids, lost } = after([before!, merged!, { A: [WATER] }, before!].map(essay))!;
    expect(lost).toEqual([]);
    expect([...ids.values()].filter((id) => ['p2', 'p2.2'].includes(id))).toEqual(['p2', 'p2.2']);
  });

  test('a heading that had other words for a while', () => {
    const [mills, wheels] = ['# Of mills', '# Of wheels'].map((heading) => ({ A: [WATER, heading, BREAD] }));
    const { ids, ledger } = after([mills!, wheels!, mills!].map(essay))!;
    expect([...ids.values()]).toEqual(['p1', 'p1.1', 'p1-of-mills', 'p1.2']);
    expect(ledger.ids.get('p1-of-mills')!.to).toBeUndefined();
    expect(ledger.ids.get('p1-of-wheels')!.to).toBe('p1-of-mills');
    expect(idsAfter([mills!, { A: [WATER, BREAD] }, mills!])[2]).toBe('p1-of-mills');
  });

  test('a heading also where it stands in another point by now', () => {
    const before = { A: [WATER], B: [BREAD, '# Of mills', SALT] };
    const [mills, wheels] = ['# Of mills', '# Of wheels'].map((heading) => ({ A: [WATER, heading, SALT], B: [BREAD] }));
    expect(idsAfter([before, mills!, wheels!, mills!])).toEqual(['p1', 'p1.1', 'p2-of-mills', 'p2.2', 'p2', 'p2.1']);
  });
});

test('What is withdrawn is not kept, but for a sign by which the whole is known again', () => {
  const { ledger } = after([{ A: [WATER, BREAD, SALT] }, { A: [WATER, BREAD] }].map(essay), [['p1.3', 'p1.2']])!;
  const gone = next(ledger, { A: [WATER] });
  decide(gone, { aliases: [], withdrawn: gone.lost });
  const of = (id: string) => gone.ledger.ids.get(id)!;
  expect([of('p1.2').words, of('p1.2').print.words]).toEqual(['', '']);
  expect(of('p1.2').print.digest).toBe(first({ A: [WATER, BREAD] }).ids.get('p1.2')!.print.digest);
  // The id redirected to it had words that were removed earlier.
  expect([of('p1.3').words, of('p1.3').print.words, of('p1.3').to]).toEqual(['', '', 'p1.2']);
});

test('Words that stand in a text of others do not give it their point’s address', () => {
  const before = first({ A: [WATER, HONEY], B: [BREAD, 'So be it, and so it was.'] });
  const { ledger } = next(before, { A: [`${WATER} ${BREAD}`, HONEY], B: ['So be it, and so it was.'] });
  const again = update(
    ledger,
    'Third',
    essay({ A: [`${WATER.slice(0, 50)} ${BREAD}`], B: ['So be it, and so it was.'] }),
  );
  expect([again.ids.get('p1'), again.ids.get('p2')]).toEqual(['p1', 'p2']);
});
