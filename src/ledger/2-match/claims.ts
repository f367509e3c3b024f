import type { Ledger } from '#ledger/model/ledger.ts';
import type { Text } from '#ledger/model/text.ts';
import { candidateFinder } from './candidates.ts';
import type { Matches } from './match.ts';
import type { MergedIds } from './merged-ids.ts';
import { wordsInCommon } from './similarity.ts';
import { followSpan, type Span } from './spans.ts';

/** An id whose words were found in a text. */
export interface Claim {
  id: string;
  /** The old text that the id named, alone or with other ids. */
  from: Text;
  /** The id's words in `from`; undefined: all of them. */
  of: Span | undefined;
  /** How many of the id's words the new text has. */
  kept: number;
  /** The id's words in the new text; undefined: all of them, since no other id shares it. */
  span: Span | undefined;
  /** Whether the new text is the successor of the whole text that the id named, not of a part of it. */
  isHost: boolean;
}

/** What became of an edition's ids. */
export interface Claims {
  /** The ids of each text; the one it bears comes first. */
  byText: Map<Text, Claim[]>;
  /** Ids whose words were not found. */
  lost: string[];
}

/**
 * Finds the ids that belong to each text of the new edition. When a merged text is split again, each id gets its
 * own words back.
 */
export function claimTexts(
  matches: Matches,
  newTexts: Text[],
  { ids, mergedIds }: Pick<Ledger, 'ids'> & { mergedIds: MergedIds },
): Claims {
  const { pairs, merged } = matches;
  const find = candidateFinder(newTexts);
  const byText = new Map<Text, Claim[]>();
  const lost: string[] = [];
  const add = (text: Text, claim: Claim) => {
    const claims = byText.get(text);
    if (claims) claims.push(claim);
    else byText.set(text, [claim]);
  };
  for (const from of [...pairs.keys(), ...merged.keys(), ...matches.lost]) {
    const newText = pairs.get(from) ?? merged.get(from);
    const own = ids.get(from.id)!;
    // If the id was withdrawn as part of another text, its span refers to that text.
    const span = own.to === undefined ? own.span : undefined;
    const others = mergedIds.get(from.id) ?? [];
    const isHost = pairs.has(from);
    if (others.length === 0 && !span) {
      if (newText)
        add(newText, { id: from.id, from, of: undefined, kept: from.print.words.length, span: undefined, isHost });
      else lost.push(from.id);
      continue;
    }
    let similar: Text[] | undefined;
    const elsewhere = () =>
      (similar ??=
        newText?.print.digest === from.print.digest ? [] : find(from).filter(({ kind }) => kind === from.kind));
    for (const { id, of } of [{ id: from.id, of: span }, ...others]) {
      const whole = of ?? [0, from.print.words.length];
      const best = bestPlace(from, whole, newText, elsewhere);
      if (!best) lost.push(id);
      else
        add(best.text, {
          id,
          from,
          of: whole,
          kept: best.kept,
          span: best.span,
          isHost: isHost && best.text === newText && id === from.id,
        });
    }
  }
  for (const [text, claims] of byText) share(text, claims);
  return { byText, lost };
}

/** An id that is alone in a text and has at least this share of it owns all of it. */
const WHOLE = 0.75;
/** The same for words in any order. It is higher because many of them are common words. */
const SURELY_WHOLE = 0.9;

/**
 * Puts the id that a text bears first, and sets the span of each id that does not own the whole text.
 * A heading always belongs to an id as a whole.
 */
function share(text: Text, claims: Claim[]) {
  const length = text.print.words.length;
  for (const claim of text.kind === 'heading' ? [] : claims) {
    const { words } = claim.from.print;
    const isAlone = claims.length === 1;
    // Counting words is faster than following each one.
    if (isAlone && !claim.span && wordsInCommon(words, text.print.words) >= length * SURELY_WHOLE) continue;
    claim.span ??= followSpan(words, text.print.words, claim.of ?? [0, words.length]).span;
    if (isAlone && claim.span[1] - claim.span[0] >= length * WHOLE) claim.span = undefined;
  }
  claims.sort((a, b) => Number(b.isHost) - Number(a.isHost) || b.kept - a.kept);
}

/** Minimum share of an id's words that `newText` must have. */
const FEWEST_WORDS = 0.25;
/** Minimum share that any other text must have. */
const MANY_WORDS = 0.5;
/** Weight of a word in another text; one in `newText` counts 1. */
const ELSEWHERE = 0.75;

/**
 * Finds the text that has most of an id's words.
 * @param whole the id's words in `from`
 * @param newText the successor of `from` as a whole; any other text must have many more of the words
 */
function bestPlace(from: Text, whole: Span, newText: Text | undefined, elsewhere: () => Text[]) {
  const follow = (text: Text) => {
    const followed = followSpan(from.print.words, text.print.words, whole);
    return { text, ...followed, worth: followed.kept * (text === newText ? 1 : ELSEWHERE) };
  };
  const there = newText && follow(newText);
  // No other text can score higher, and comparing is slow.
  if (there && there.kept >= (whole[1] - whole[0]) * ELSEWHERE) return there;
  const others = elsewhere().filter((text) => text !== newText);
  const [best] = [...(there ? [there] : []), ...others.map(follow)]
    .filter(({ kept, text }) => kept >= (whole[1] - whole[0]) * (text === newText ? FEWEST_WORDS : MANY_WORDS))
    .toSorted((a, b) => b.worth - a.worth);
  return best;
}
