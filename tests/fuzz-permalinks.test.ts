import { assert, constantFrom, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from '../src/permalinks/decide.ts';
import { fingerprintOf } from '../src/permalinks/fingerprint.ts';
import { writeLedger } from '../src/permalinks/ledger.ts';
import { parseLedger } from '../src/permalinks/parse-ledger.ts';
import { update } from '../src/permalinks/update.ts';
import { runs } from './fixtures/made-texts.ts';
import { EditedEssay, randomFrom, type Word } from './edited-essay.ts';

const EDITS = 200;

test.each([
  ['an edition after each edit', 1, 2],
  ['an edition after ten edits', 10, 4],
  ['all in one edition', EDITS, 12],
])(
  'after 200 edits every link lands on its words, or they were withdrawn: %s',
  (_case, step, numRuns) => {
    assert(
      property(integer(), (seed) => {
        const essay = new EditedEssay(randomFrom(seed), 10, 8);
        essay.publish();
        const published = new Map(essay.points.map(({ name }, at) => [name, `p${at + 1}`]));
        const links = [...essay.byId().keys()];
        let { ledger, ids } = update(undefined, 'Edition 0', essay.sections());
        for (let edits = step; edits <= EDITS; edits += step) {
          const before = texts(essay, ids);
          const homes = new Map(links.map((id) => [id, ledger.ids.get(id)!.to ?? id]));
          for (let i = 0; i < step; i++) essay.edit();
          const result = update(ledger, `Edition ${edits}`, essay.sections());
          ({ ledger, ids } = result);
          const after = texts(essay, ids);
          for (const id of links.filter((link) => !ledger.ids.get(link)!.withdrawn)) {
            const words = wordsOf(id, before.get(homes.get(id)!)!);
            const most = Math.max(...[...after.values()].map((text) => wordsOf(id, text, words).length));
            if (result.lost.includes(id)) {
              // What kept three quarters of its words is always found; for less, someone is asked.
              const known = new Set(words.map(({ origin, word }) => `${origin} ${word}`));
              const isKnown = ({ origin, word }: Word) => known.has(`${origin} ${word}`);
              const kept = Math.max(...[...after.values()].map((text) => text.filter(isKnown).length));
              expect([id, kept < words.length * 0.75]).toEqual([id, true]);
            } else {
              const home = after.get(ledger.ids.get(id)!.to ?? id)!;
              const here = wordsOf(id, home, words).length;
              expect([id, here * 2 >= most || here >= home.length * 0.75]).toEqual([id, true]);
            }
          }
          decide(result, { aliases: [], withdrawn: [...result.lost] });
          // What is written has nothing more to say of the same texts.
          const written = writeLedger(ledger);
          const again = update(parseLedger(written), `Edition ${edits}`, essay.sections());
          expect([again.lost, writeLedger(again.ledger)]).toEqual([[], written]);
          ledger = again.ledger;
        }
        expect(new Set(ids.values()).size).toBe(ids.size);
        for (const [at, { name }] of essay.points.entries()) {
          if (published.has(name)) expect([name, ids.get(`p${at + 1}`)]).toEqual([name, published.get(name)]);
        }
      }),
      runs(numRuns),
    );
  },
  300_000,
);

/** The paragraphs of an essay by the ids they have. */
function texts(essay: EditedEssay, ids: Map<string, string>): Map<string, Word[]> {
  return new Map([...essay.byId()].map(([id, words]) => [ids.get(id)!, words]));
}

/** The words of a text that were first published under an id, and are among some. */
function wordsOf(id: string, text: Word[], among: Word[] = text): Word[] {
  const origins = new Set(among.map(({ origin }) => origin));
  return text.filter(({ from, origin }) => from === id && origins.has(origin));
}

test('a paragraph that kept three quarters of its words is always found, wherever it went', () => {
  const ways = ['in its place', 'elsewhere', 'in another order', 'within another'] as const;
  assert(
    property(integer(), constantFrom(...ways), (seed, way) => {
      const random = randomFrom(seed);
      const upTo = (end: number) => Math.floor(random() * end);
      const essay = new EditedEssay(random, 4, 6);
      const { ledger } = update(undefined, 'First', essay.sections());
      const { paragraphs } = essay.points[upTo(4)]!;
      const [words] = paragraphs.splice(2, 1);
      let left = Math.floor(words!.length / 4);
      const kept = words!.flatMap((word, at) => {
        if (left === 0 || upTo(words!.length - at) >= left) return [word];
        left--;
        return upTo(2) === 0 ? [] : [{ ...word, word: `other${upTo(1000)}` }];
      });
      const { paragraphs: others } = essay.points[upTo(4)]!;
      if (way === 'in its place') paragraphs.splice(2, 0, kept);
      else if (way === 'within another') others[0] = upTo(2) ? [...kept, ...others[0]!] : [...others[0]!, ...kept];
      else others.push(way === 'elsewhere' ? kept : kept.toSorted(() => random() - 0.5));
      const { lost, ids, ledger: next } = update(ledger, 'Second', essay.sections());
      expect(lost).toEqual([]);
      const [id] = [...ledger.ids].find(([, { print }]) => print.digest === fingerprintOf(textOf(words!)).digest)!;
      const home = next.ids.get(id)!.to ?? id;
      const [, found] = [...essay.byId()].find(([provisional]) => ids.get(provisional) === home)!;
      expect(kept.filter((word) => found.includes(word))).toEqual(kept);
    }),
    runs(300),
  );
}, 60_000);

function textOf(words: Word[]): string {
  return words.map(({ word }) => word).join(' ');
}
