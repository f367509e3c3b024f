import { expect, test } from 'vitest';
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
