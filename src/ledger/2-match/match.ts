import type { Text } from '#ledger/model/text.ts';
import { candidateFinder } from './candidates.ts';
import { pairByPlace } from './pair-by-place.ts';
import { pairEqual } from './pair-equal.ts';
import { isEdited, isPiece, isWithin, type Similarity, similarityOf } from './similarity.ts';

/** What became of the texts of an edition. */
export interface Matches {
  /** The new text of each old one: the same, an edited one, or its longest piece. */
  pairs: Map<Text, Text>;
  /** Old texts that became part of a new text, which is paired with another. */
  merged: Map<Text, Text>;
  /** Old texts that were not found. */
  lost: Text[];
}

/**
 * Finds the texts of one edition in the next: first equal texts, then the most similar, then a text between two
 * neighbours that were both found. Texts are given in reading order.
 */
export function match(oldTexts: Text[], newTexts: Text[]): Matches {
  const pairs = pairEqual(oldTexts, newTexts);
  const equal = new Set(pairs.values());
  const rest = newTexts.filter((newText) => !equal.has(newText));
  const open = oldTexts.filter((old) => !pairs.has(old));
  const merged = new Map<Text, Text>();
  const edges = open.length > 0 ? similarEdges(open, oldTexts, newTexts, rest, pairs) : [];
  const edgesOfOld = Map.groupBy(edges, ({ old }) => old);
  const taken = new Set<Text>(equal);
  for (const { old, newText, similarity } of edges) {
    if (pairs.has(old) || merged.has(old)) continue;
    if (!taken.has(newText)) {
      pairs.set(old, newText);
      taken.add(newText);
    } else if (isWithin(similarity) || isEdited(similarity)) {
      const own = edgesOfOld.get(old)!.find((edge) => !taken.has(edge.newText));
      if (!own || own.similarity.kept < similarity.kept * MUCH_LESS) merged.set(old, newText);
    }
  }
  pairByPlace(oldTexts, newTexts, pairs, merged, taken);
  const copies = new Map(newTexts.map((newText) => [`${newText.kind} ${newText.print.digest}`, newText]));
  for (const old of open) {
    const copy = pairs.has(old) ? undefined : copies.get(`${old.kind} ${old.print.digest}`);
    if (copy) merged.set(old, copy);
  }
  return { pairs, merged, lost: open.filter((old) => !pairs.has(old) && !merged.has(old)) };
}

/** A free candidate is ignored if it has less than this share of the words found in a taken one. */
const MUCH_LESS = 0.75;

/** Two texts that have much in common. */
interface Edge {
  old: Text;
  newText: Text;
  similarity: Similarity;
}

/** How many new texts on either side of an old text's place are tried before all others. */
const WINDOW = 6;
/** Similarity at which no other texts are tried. */
const PLAIN = 0.8;

/** Lists the possible successors of texts that were not found unchanged: first by words in common, then by their order. */
function similarEdges(open: Text[], oldTexts: Text[], newTexts: Text[], rest: Text[], pairs: Map<Text, Text>): Edge[] {
  const near = nearFinder(oldTexts, newTexts, new Set(rest), pairs);
  const far = candidateFinder(rest);
  const edges = open.flatMap((old) => {
    const close = edgesOf(old, near(old));
    if (close.some(({ similarity }) => similarity.ofOld >= PLAIN && similarity.ofNew >= PLAIN)) return close;
    const seen = new Set(close.map(({ newText }) => newText));
    return [
      ...close,
      ...edgesOf(
        old,
        far(old).filter((newText) => !seen.has(newText)),
      ),
    ];
  });
  return edges.toSorted((a, b) => b.similarity.kept - a.similarity.kept || orderOf(b) - orderOf(a));
}

/** How much two texts have in the same order, from 0 to 2. */
function orderOf({ similarity: { pairsOfOld, pairsOfNew } }: Edge): number {
  return pairsOfOld + pairsOfNew;
}

function edgesOf(old: Text, candidates: Text[]): Edge[] {
  return candidates.flatMap((newText) => {
    if (newText.kind !== old.kind) return [];
    const similarity = similarityOf(old.print, newText.print);
    return isEdited(similarity) || isPiece(similarity) || isWithin(similarity) ? [{ old, newText, similarity }] : [];
  });
}

/** Returns a function that finds the unpaired new texts near the place of an old one. */
function nearFinder(
  oldTexts: Text[],
  newTexts: Text[],
  rest: Set<Text>,
  pairs: Map<Text, Text>,
): (old: Text) => Text[] {
  const oldAt = new Map(oldTexts.map((old, at) => [old, at]));
  const newAt = new Map(newTexts.map((newText, at) => [newText, at]));
  // For each old text, the new place of the last equal one up to it.
  const anchors: number[] = [];
  for (const [at, old] of oldTexts.entries()) {
    const newText = pairs.get(old);
    anchors.push(newText ? newAt.get(newText)! : (anchors[at - 1] ?? 0));
  }
  return (old) => {
    const at = anchors[oldAt.get(old)!]!;
    return newTexts.slice(Math.max(0, at - WINDOW), at + WINDOW + 1).filter((newText) => rest.has(newText));
  };
}
