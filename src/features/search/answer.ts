import { type Match, match } from './match.ts';
import type { Passage, Place, Query } from './passage.ts';

/** A passage that answers. */
export interface Found extends Match {
  passage: Passage;
}

/** What was found. */
export interface Answer {
  /** The best of all; it is in its group as well. */
  best: Found | undefined;
  /** Passages by the part of the essay they stand in, in the essay's order. */
  groups: { place: Place; found: Found[] }[];
  /** How many passages there are in all groups. */
  count: number;
  /** Whether they have every word and phrase. */
  isWhole: boolean;
}

/**
 * Chooses and orders the passages that answer a query: those with every word, and only where there are none,
 * those with some of them. A passage that two sources know is there once.
 */
export function answer(query: Query, passages: Iterable<Passage>): Answer {
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
  const chosen = whole.length > 0 ? whole : byRarity(all);
  const best = chosen.reduce<Found | undefined>((a, b) => (a && a.score >= b.score ? a : b), undefined);
  const byPlace = new Map<string, Answer['groups'][number]>();
  for (const found of [...chosen].sort((a, b) => a.passage.place.position - b.passage.place.position)) {
    const { place } = found.passage;
    const group = byPlace.get(place.id) ?? { place, found: [] };
    byPlace.set(place.id, group);
    group.found.push(found);
  }
  return { best, groups: [...byPlace.values()], count: chosen.length, isWhole: whole.length > 0 };
}

/** Scores anew passages that have some of the words: a word that few of them have says more. */
function byRarity(found: Found[]): Found[] {
  const rarity = new Map<string, number>();
  for (const word of found.flatMap(({ has }) => has)) rarity.set(word, (rarity.get(word) ?? 0) + 1);
  const rare = (word: string) => 1 / rarity.get(word)! ** 0.5;
  return found.map((one) => ({ ...one, score: one.score * one.has.reduce((sum, word) => sum + rare(word), 0) }));
}
