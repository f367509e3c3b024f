import { candidateFinder } from './candidates.ts';
import { isEdited, isPiece, isWithin, type Likeness, likenessOf } from './likeness.ts';
import { lazily } from './lazily.ts';
import { pairByPlace } from './pair-by-place.ts';
import { pairEqual } from './pair-equal.ts';
import type { Text } from './text.ts';

/** What became of the texts of an edition. */
export interface Matches {
  /** The one text that each is now: the same, an edited one, or the longest piece of it. */
  pairs: Map<Text, Text>;
  /** Texts that are now within another, which already is another's. */
  merged: Map<Text, Text>;
  /** Those that are nowhere. */
  lost: Text[];
}

/**
 * Finds the texts of one edition in the next: equal ones first, then those most alike, then, where both
 * neighbours are found, the one between them. Texts are given in the order of reading.
 */
export function match(olds: Text[], news: Text[]): Matches {
  const pairs = pairEqual(olds, news);
  const equal = new Set(pairs.values());
  const rest = news.filter((fresh) => !equal.has(fresh));
  const open = olds.filter((old) => !pairs.has(old));
  const merged = new Map<Text, Text>();
  const edges = open.length > 0 ? alikeOf(open, olds, news, rest, pairs) : [];
  const edgesOfOld = Map.groupBy(edges, ({ old }) => old);
  const taken = new Set<Text>(equal);
  for (const { old, fresh, likeness } of edges) {
    if (pairs.has(old) || merged.has(old)) continue;
    if (!taken.has(fresh)) {
      pairs.set(old, fresh);
      taken.add(fresh);
    } else if (isWithin(likeness) || isEdited(likeness)) {
      const own = edgesOfOld.get(old)!.find((edge) => !taken.has(edge.fresh));
      if (!own || own.likeness.kept < likeness.kept * MUCH_LESS) merged.set(old, fresh);
    }
  }
  pairByPlace(olds, news, pairs, merged, taken);
  const copies = new Map(news.map((fresh) => [`${fresh.kind} ${fresh.print.digest}`, fresh]));
  for (const old of open) {
    const copy = pairs.has(old) ? undefined : copies.get(`${old.kind} ${old.print.digest}`);
    if (copy) merged.set(old, copy);
  }
  return { pairs, merged, lost: open.filter((old) => !pairs.has(old) && !merged.has(old)) };
}

/** The share of the words that went elsewhere below which a piece is not where a text is looked for. */
const MUCH_LESS = 0.75;

/** Two texts that have much in common. */
interface Edge {
  old: Text;
  fresh: Text;
  likeness: Likeness;
}

/** New texts on either side of where an old one stood that are looked at before all others. */
const WINDOW = 6;
/** A likeness that needs no look at other texts. */
const PLAIN = 0.8;

/** All that may have come of texts that are not there as they were, the most words first. */
function alikeOf(open: Text[], olds: Text[], news: Text[], rest: Text[], pairs: Map<Text, Text>): Edge[] {
  const near = nearFinder(olds, news, new Set(rest), pairs);
  const far = lazily(() => candidateFinder(rest));
  const edges = open.flatMap((old) => {
    const close = edgesOf(old, near(old));
    if (close.some(({ likeness }) => likeness.ofOld >= PLAIN && likeness.ofNew >= PLAIN)) return close;
    const seen = new Set(close.map(({ fresh }) => fresh));
    return [
      ...close,
      ...edgesOf(
        old,
        far()(old).filter((fresh) => !seen.has(fresh)),
      ),
    ];
  });
  return edges.toSorted((a, b) => b.likeness.kept - a.likeness.kept || b.likeness.order - a.likeness.order);
}

function edgesOf(old: Text, candidates: Text[]): Edge[] {
  return candidates.flatMap((fresh) => {
    if (fresh.kind !== old.kind) return [];
    const likeness = likenessOf(old.print, fresh.print);
    return isEdited(likeness) || isPiece(likeness) || isWithin(likeness) ? [{ old, fresh, likeness }] : [];
  });
}

/** Finds the new texts near the place where an old one stood. */
function nearFinder(olds: Text[], news: Text[], rest: Set<Text>, pairs: Map<Text, Text>): (old: Text) => Text[] {
  const oldAt = new Map(olds.map((old, at) => [old, at]));
  const newAt = new Map(news.map((fresh, at) => [fresh, at]));
  // The place of the last old text before each that is still there.
  const anchors: number[] = [];
  for (const [at, old] of olds.entries()) {
    const fresh = pairs.get(old);
    anchors.push(fresh ? newAt.get(fresh)! : (anchors[at - 1] ?? 0));
  }
  return (old) => {
    const at = anchors[oldAt.get(old)!]!;
    return news.slice(Math.max(0, at - WINDOW), at + WINDOW + 1).filter((fresh) => rest.has(fresh));
  };
}
