import { sharedContent } from '#content-files/bridge.ts';
import { type Change, changesOf } from '#ledger/4-report/changes.ts';
import type { Edition } from '#ledger/model/ledger.ts';
import { addressOfPoint, isInComment, isInPoint, isSectionId, kindOfText, paragraphLabel, prefixOf } from '#ids.ts';
import { getCommentNumber } from './comments.ts';
import { onceABuild } from './entries.ts';
import { getPointOf } from './points.ts';
import { getNoteNumber, getSectionOf } from './sections.ts';

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
    /** In the order of the numbers that readers know them by. */
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
  const sortKeyOf = await getSortKeyOf();
  const byKey = (a: Change, b: Change) => compare(sortKeyOf(a.id), sortKeyOf(b.id));
  const all = editions.slice(1).map((edition, i): EditionChanges => {
    const changes = changesOf(ledger, edition.name).toSorted(byKey);
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

const { compare } = new Intl.Collator('en', { numeric: true });

/**
 * Makes a function that returns a sort key for an id: its section in reading order, with removed points after the
 * others; then the section itself, its paragraphs, headings and notes, each by number.
 */
async function getSortKeyOf(): Promise<(id: string) => string> {
  const sectionOf = await getSectionOf();
  const pointOf = await getPointOf();
  const commentNumber = await getCommentNumber();
  const noteNumber = await getNoteNumber();
  const keyOfSection = (section: string) => {
    if (isInComment(section)) return `4 ${commentNumber(section) ?? `x ${section}`}`;
    if (!isInPoint(section)) return section === 'opening' ? '0' : '3';
    const point = pointOf(section);
    return point ? `1 ${point.number}` : `2 ${addressOfPoint(section)}`;
  };
  return (id) => {
    const section = sectionOf(id);
    const key = `${keyOfSection(section)},`;
    if (isSectionId(id)) return key;
    const kind = kindOfText(id);
    if (kind === 'passage') return `${key} 1 ${paragraphLabel(id, prefixOf(section))}`;
    return kind === 'heading' ? `${key} 2` : `${key} 3 ${noteNumber(id) ?? 'x'}`;
  };
}
