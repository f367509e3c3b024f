import { assert, constantFrom, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprintOf } from '#ledger/model/fingerprint.ts';
import { update } from '#ledger/update.ts';
import { Chance, randomFrom } from './chance.ts';
import { EditedEssay, type Word } from './edited-essay.ts';
import { runs } from './fixtures/made-texts.ts';
import { isFullMatrix } from './matrix.ts';
import { PublishedEssay } from './published-essay.ts';

const EDITS = isFullMatrix ? 200 : 60;

test.each([
  ['an edition after each edit', 1, 2],
  ['an edition after ten edits', 10, 4],
  ['all in one edition', EDITS, 12],
])(
  `after ${EDITS} edits every link lands on its words, or someone has decided: %s`,
  { timeout: 300_000 },
  (_case, step, numRuns) => {
    assert(
      property(integer(), (seed) => {
        const chance = new Chance(randomFrom(seed));
        const essay = new PublishedEssay(new EditedEssay(chance, 10, 8, 6), chance);
        for (let edits = step; edits <= EDITS; edits += step) essay.publish(`Edition ${edits}`, step);
      }),
      runs(numRuns),
    );
  },
);

test('a paragraph that kept three quarters of its words is always found, wherever it went', () => {
  const ways = ['in its place', 'elsewhere', 'in another order', 'within another'] as const;
  assert(
    property(integer(), constantFrom(...ways), (seed, way) => {
      const chance = new Chance(randomFrom(seed));
      const essay = new EditedEssay(chance, 4, 6);
      const { ledger } = update(undefined, 'First', essay.sections());
      const { blocks } = chance.of(essay.points);
      const [{ words }] = blocks.splice(2, 1) as [{ words: Word[] }];
      let left = Math.floor(words.length / 4);
      const kept = words.flatMap((word, at) => {
        if (left === 0 || chance.upTo(words.length - at) >= left) return [word];
        left--;
        return chance.upTo(2) === 0 ? [] : [{ ...word, word: `other${chance.upTo(1000)}` }];
      });
      const { blocks: others } = chance.of(essay.points);
      if (way === 'in its place') blocks.splice(2, 0, { words: kept });
      else if (way === 'within another') {
        const [host] = others as [{ words: Word[] }];
        host.words = chance.upTo(2) ? [...kept, ...host.words] : [...host.words, ...kept];
      } else others.push({ words: way === 'elsewhere' ? kept : kept.toSorted(() => chance.random() - 0.5) });
      const { lost, ids, ledger: next } = update(ledger, 'Second', essay.sections());
      expect(lost).toEqual([]);
      const [id] = [...ledger.ids].find(([, { print }]) => print.digest === fingerprintOf(textOf(words)).digest)!;
      const home = next.ids.get(id)!.to ?? id;
      const [, found] = [...essay.byId()].find(([provisional]) => ids.get(provisional) === home)!;
      expect(kept.filter((word) => found.includes(word))).toEqual(kept);
    }),
    runs(300),
  );
});

function textOf(words: Word[]): string {
  return words.map(({ word }) => word).join(' ');
}
