import type { Passage, Place } from '#features/search/passages/passage.ts';
import type { Query } from '#features/search/query/query.ts';
import { type Match, match } from './match.ts';

/** A passage that matches a query. */
export interface Found extends Match {
  passage: Passage;
}

/** The passages that match a query. */
export interface Answer {
  /** The query they match; its words may be parts of others if nothing else was found. */
  query: Query;
  /** The best match, the first of equals in the essay; it is in its group as well. */
  best: Found | undefined;
  /** Passages by part of the essay, in the essay's order. */
  groups: { place: Place; found: Found[] }[];
  /** The number of passages in all groups. */
  count: number;
  /** Whether they have every word and phrase of the query. */
  isWhole: boolean;
}

/**
 * Selects and ranks the passages that match a query: those with every word; if there are none, those with every word or
 * a longer one that contains it; and if there are none either, those with some of the words. A passage that two sources
 * return is listed once.
 */
export function answer(query: Query, passages: Iterable<Passage>): Answer {
  const all = [...passages];
  const found = select(query, all);
  if (found.isWhole) return found;
  const inWords = select({ ...query, isInWords: true }, all);
  return inWords.isWhole || found.count === 0 ? inWords : found;
}

function select(query: Query, passages: Passage[]): Answer {
  const byHref = new Map<string, Passage>();
  for (const passage of passages) {
    if (query.within && query.within !== (passage.place.id === 'comments' ? 'comments' : 'essay')) continue;
    const twin = byHref.get(passage.href);
    byHref.set(passage.href, twin && passage.stems ? { ...twin, stems: passage.stems } : (twin ?? passage));
  }
  const all = [...byHref.values()].flatMap((passage) => {
    const found = match(query, passage);
    return found ? [{ ...found, passage }] : [];
  });
  const whole = all.filter(({ isWhole }) => isWhole);
  const chosen = (whole.length > 0 ? whole : byRarity(all)).sort(
    (a, b) => a.passage.place.position - b.passage.place.position,
  );
  const best = chosen.reduce<Found | undefined>((a, b) => (a && a.score >= b.score ? a : b), undefined);
  const byPlace = new Map<string, Answer['groups'][number]>();
  for (const found of chosen) {
    const { place } = found.passage;
    const group = byPlace.get(place.id) ?? { place, found: [] };
    byPlace.set(place.id, group);
    group.found.push(found);
  }
  return { query, best, groups: [...byPlace.values()], count: chosen.length, isWhole: whole.length > 0 };
}

/** Rescores passages that have only some of the words: a word found in few of them counts for more. */
function byRarity(found: Found[]): Found[] {
  const rarity = new Map<string, number>();
  for (const word of found.flatMap(({ has }) => has)) rarity.set(word, (rarity.get(word) ?? 0) + 1);
  const rare = (word: string) => 1 / rarity.get(word)! ** 0.5;
  return found.map((one) => ({ ...one, score: one.score * one.has.reduce((sum, word) => sum + rare(word), 0) }));
}
