import type { Fault } from '../collections/fault.ts';
import { heirFinder } from './heirs.ts';
import { LEDGER_FILE } from './ledger.ts';
import type { Publication } from './publish.ts';

/** Ids that were published and would be lost, each with its first words, the likeliest heirs, and what to do. */
export function lostFaults({ lost, ledger }: Publication): Fault[] {
  const heirsOf = heirFinder(ledger);
  return lost.map((id) => {
    const heirs = heirsOf(id);
    const named = heirs.map((heir) => `${heir} ("${ledger.ids.get(heir)!.words}")`).join(', ');
    const alias = `npm run permalinks -- --alias ${id}=${heirs[0] ?? 'ID'}`;
    return {
      file: LEDGER_FILE,
      field: id,
      found: `links to it were published, and "${ledger.ids.get(id)!.words}" is nowhere in the texts`,
      fix: `Say where they lead now, such as ${named}: ${alias}. Or that it is gone: npm run permalinks -- --withdraw ${id}.`,
    };
  });
}
