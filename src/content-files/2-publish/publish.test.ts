import path from 'node:path';
import { expect, test } from 'vitest';
import { openContent } from '#content-files/open-content.ts';
import { decide } from '#ledger/decide.ts';
import { LEDGER_FILE, writeLedger } from '#ledger/model/ledger.ts';
import { contentWith, file } from '../../../tests/fixtures/faults/sound-essay.ts';
import { publish } from './publish.ts';

const point = (text: string) => ({ 'points/01-arches.md': file('number: 1\ntitle: Arches', text) });

test('a decision leaves nothing to do: the same texts, published again, change nothing in the ledger', async () => {
  const first = publish(undefined, await contentWith(point('An arch holds.\n\nIt falls in no direction.')))!;
  const shorter = (ledger: string) => contentWith({ ...point('An arch holds.'), [LEDGER_FILE]: ledger });
  const { publication } = await shorter(writeLedger(first.ledger));
  expect(publication!.lost).toEqual(['p1.2']);
  decide(publication!, { aliases: [['p1.2', 'p2.1']], withdrawn: [] });
  const decided = writeLedger(publication!.ledger);
  const again = await shorter(decided);
  expect(writeLedger(again.publication!.ledger)).toBe(decided);
});

test('published ids keep their words although more blocks have become paragraphs since', async () => {
  const { publication, errors } = await openContent(
    path.join(import.meta.dirname, '../../../tests/fixtures/earlier-blocks'),
  );
  const { before, ledger, lost } = publication!;
  expect([errors, lost]).toEqual([[], []]);
  const published = [...before!.ids];
  expect(published.map(([id]) => id)).toContain('p1-the-strand1-and-the-yarn');
  for (const [id, { print }] of published) {
    const { print: now, to, in: place } = ledger.ids.get(id)!;
    expect([id, now.digest, to, place]).toEqual([id, print.digest, undefined, undefined]);
  }
  const added = [...ledger.ids].filter(([id]) => !before!.ids.has(id)).map(([id, { words }]) => `${id} ${words}`);
  expect(added).toEqual([
    'p0.1a A loose line about hemp and its smell.',
    'p1.1a hatchel',
    'p1.1b a comb with steel teeth that splits the…',
    'p1.1c top',
    'p1.3a A rope is a promise made of grass.',
    'p1.3b Nobody knows who said so first, or…',
    'p2.0a What hangs on the wall',
    'p2.4a A plan of the walk, drawn from memory',
  ]);
});
