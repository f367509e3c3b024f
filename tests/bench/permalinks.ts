import { update } from '../../src/permalinks/update.ts';
import { Chance, randomFrom } from '../chance.ts';
import { EditedEssay } from '../edited-essay.ts';

/** What it took to find the paragraphs of an essay again, in milliseconds of the processor. */
export interface Found {
  paragraphs: number;
  unchanged: number;
  edited: number;
}

const POINTS = [100, 1_000];
const PARAGRAPHS = 10;
const RUNS = 3;

/** Holds essays of 1,000 and of 10,000 paragraphs against their ledgers: as they were, and after an edit to each third paragraph. */
export function measurePermalinks(): Found[] {
  return POINTS.map((points) => {
    const essay = new EditedEssay(new Chance(randomFrom(points)), points, PARAGRAPHS);
    const { ledger } = update(undefined, 'First', essay.sections());
    const find = () => best(() => update(ledger, 'Second', essay.sections()));
    const unchanged = find();
    for (let edits = 0; edits < (points * PARAGRAPHS) / 3; edits++) essay.edit();
    return { paragraphs: points * PARAGRAPHS, unchanged, edited: find() };
  });
}

/** The least of some runs: what a busy machine adds is not the work's. */
function best(work: () => void): number {
  const runs = Array.from({ length: RUNS }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000;
  });
  return Math.min(...runs);
}
