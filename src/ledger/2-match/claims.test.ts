import { describe, expect, test } from 'vitest';
import type { Ledger } from '#ledger/model/ledger.ts';
import { type Update, update } from '#ledger/update.ts';
import { BREAD, essay, HONEY, type Points, SALT, WATER } from '../../../tests/fixtures/made-edition.ts';

/** Publishes some editions in turn, and returns the last. */
function published(...editions: [Points, ...Points[]]): Update {
  let ledger: Ledger | undefined;
  let result!: Update;
  for (const [i, points] of editions.entries()) {
    result = update(ledger, `Edition ${i}`, essay(points));
    ({ ledger } = result);
  }
  return result;
}

test('an id stays with its words where many are put before them, and become a paragraph of their own later', () => {
  const { ids } = published(
    { A: [WATER, BREAD] },
    { A: [WATER, `${SALT} ${HONEY} ${BREAD}`] },
    { A: [WATER, `${SALT} ${HONEY}`, BREAD] },
  );
  expect([ids.get('p1.2'), ids.get('p1.3')]).toEqual(['p1.1a', 'p1.2']);
});

test('an id stays with a paragraph of which every edition changes a few words, until none is left of the first', () => {
  const words = BREAD.match(/\w+/g)!;
  const editions = Array.from({ length: 8 }, (_, edition) =>
    words.map((word, i) => (i < edition * 3 ? `new${i}` : word)).join(' '),
  );
  const [before, ...after] = editions.map((text): Points => ({ A: [WATER, text, SALT] }));
  const { ids, lost } = published(before!, ...after);
  expect([ids.get('p1.2'), lost]).toEqual(['p1.2', []]);
});

describe('of two paragraphs that became one, the id of the second', () => {
  const merged: [Points, Points] = [{ A: [WATER, BREAD, SALT] }, { A: [WATER, `${BREAD} ${SALT}`] }];
  const [start, end] = [
    'Salt came over the pass',
    'on mules each autumn, and whoever held the pass decided what winter would taste of.',
  ];

  test('leads to what is left of it in the paragraph', () => {
    const after = published(...merged, { A: [WATER, `${BREAD} ${start} on mules, as nobody now alive has seen.`] });
    expect([after.ledger.ids.get('p1.3')!.to, after.lost]).toEqual(['p1.2', []]);
  });

  test('stays where most of it is left, though another paragraph quotes all of it', () => {
    const left = SALT.replace('would taste of', 'had to be like');
    const after = published(...merged, { A: [WATER, `${BREAD} ${left}`], B: [HONEY, `It was so: ${SALT}`] });
    expect([after.ledger.ids.get('p1.3')!.to, after.lost]).toEqual(['p1.2', []]);
  });

  test('is lost where nothing is left of it', () => {
    expect(published(...merged, { A: [WATER, `${BREAD} So be it.`] }).lost).toEqual(['p1.3']);
  });

  test('is lost where only a few words of it are found, in another paragraph', () => {
    const honey = HONEY.replace('keeps for a thousand years', 'came over the pass');
    expect(published(...merged, { A: [WATER, BREAD, honey] }).lost).toEqual(['p1.3']);
  });

  test('goes with it where it becomes a paragraph again, elsewhere and reworded', () => {
    const reworded = SALT.replace('would taste of', 'had to be like');
    const after = published(...merged, { A: [WATER, `${BREAD} So be it.`], B: [HONEY, reworded] });
    expect([after.ids.get('p2.2'), after.lost]).toEqual(['p1.3', []]);
  });

  test('goes with most of its words, though the first ones stay', () => {
    const after = published(...merged, { A: [WATER, `${BREAD} ${start}.`], B: [HONEY, `It came ${end}`] });
    expect([after.ids.get('p2.2'), after.lost]).toEqual(['p1.3', []]);
  });
});
