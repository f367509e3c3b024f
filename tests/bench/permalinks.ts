import { update } from '#ledger/update.ts';
import { Chance, randomFrom } from '../chance.ts';
import { EditedEssay } from '../edited-essay.ts';
import { edit } from '../essay-edits.ts';

/** CPU time, in milliseconds, to match the paragraphs of an essay to its ledger. */
export interface Found {
  paragraphs: number;
  unchanged: number;
  edited: number;
}

const POINTS = [100, 1_000];
const PARAGRAPHS = 10;
const RUNS = 3;

/**
 * Matches essays of 1,000 and 10,000 paragraphs to their ledgers: unchanged, and after one random edit for every
 * three paragraphs.
 */
export function measurePermalinks(): Found[] {
  return POINTS.map((points) => {
    const essay = new EditedEssay(new Chance(randomFrom(points)), points, PARAGRAPHS);
    const { ledger } = update(undefined, 'First', essay.sections());
    const find = () => best(() => update(ledger, 'Second', essay.sections()));
    const unchanged = find();
    for (let edits = 0; edits < (points * PARAGRAPHS) / 3; edits++) edit(essay);
    return { paragraphs: points * PARAGRAPHS, unchanged, edited: find() };
  });
}

/** Returns the CPU time of the fastest run, in milliseconds, since a busy machine slows the others. */
function best(work: () => void): number {
  const runs = Array.from({ length: RUNS }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000;
  });
  return Math.min(...runs);
}
