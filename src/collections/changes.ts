import { sharedContent } from '#content-files/bridge.ts';
import { type Change, changesOf } from '#ledger/4-report/changes.ts';
import type { Edition } from '#ledger/model/ledger.ts';
import { onceABuild } from './entries.ts';

/** The most changes of one kind that are listed one by one. */
const MOST_LISTED = 100;
const KINDS = ['added', 'reworded', 'withdrawn'] as const;

/** What an edition changed. */
export interface EditionChanges {
  edition: Edition;
  /** The position of the edition among all, from 1. */
  number: number;
  /** Whether it is the current edition. */
  isLast: boolean;
  /** The name of the edition before it. */
  since: string;
  /** The changes of each kind that there are. */
  groups: {
    kind: Change['kind'];
    listed: Change[];
    /** How many more changes of this kind there are. */
    more: number;
  }[];
}

/** Returns what each edition changed, the newest first; editions that changed nothing are left out. */
export const getChanges = onceABuild(async (): Promise<EditionChanges[]> => {
  const ledger = sharedContent().publication?.ledger;
  if (!ledger) return [];
  const { editions } = ledger;
  const all = editions.slice(1).map((edition, i): EditionChanges => {
    const changes = changesOf(ledger, edition.name);
    const groups = KINDS.map((kind) => {
      const own = changes.filter((change) => change.kind === kind);
      return { kind, listed: own.slice(0, MOST_LISTED), more: Math.max(0, own.length - MOST_LISTED) };
    });
    return {
      edition,
      number: i + 2,
      isLast: edition === editions.at(-1),
      since: editions[i]!.name,
      groups: groups.filter(({ listed }) => listed.length > 0),
    };
  });
  return all.filter(({ groups }) => groups.length > 0).toReversed();
});
