import { bestPlace } from './best-place.ts';
import { candidateFinder } from './candidates.ts';
import type { Guests } from './guests.ts';
import type { Ledger } from './ledger.ts';
import { wordsInCommon } from './likeness.ts';
import type { Matches } from './match.ts';
import { lazily } from './lazily.ts';
import { followSpan, type Span } from './spans.ts';
import type { Text } from './text.ts';

/** An id whose words are in a text. */
export interface Claim {
  id: string;
  /** The text that the id named, alone or with others. */
  from: Text;
  /** Which of that text's words are the id's; none: all. */
  of: Span | undefined;
  /** Words of it that are there. */
  kept: number;
  /** Which words of the text they are; none: not followed, since nobody shares it. */
  span: Span | undefined;
  /** Whether the text is what became of the whole that the id named, and not of a part. */
  isHost: boolean;
}

/** What became of the ids of an edition. */
export interface Claims {
  /** The ids of each text, the one it bears first. */
  byText: Map<Text, Claim[]>;
  /** Ids whose words are nowhere. */
  lost: string[];
}

/**
 * Says for each text of the new edition which ids are its own. A text that was split where others had once
 * been merged gives back to each id its own words.
 */
export function claimTexts(
  matches: Matches,
  news: Text[],
  { ids, guests }: Pick<Ledger, 'ids'> & { guests: Guests },
): Claims {
  const { pairs, merged } = matches;
  const find = lazily(() => candidateFinder(news));
  const byText = new Map<Text, Claim[]>();
  const lost: string[] = [];
  const add = (text: Text, claim: Claim) => {
    const claims = byText.get(text);
    if (claims) claims.push(claim);
    else byText.set(text, [claim]);
  };
  for (const from of [...pairs.keys(), ...merged.keys(), ...matches.lost]) {
    const fresh = pairs.get(from) ?? merged.get(from);
    const own = ids.get(from.id)!;
    // Of what was withdrawn as part of another text, the place in that says nothing of its own.
    const span = own.to === undefined ? own.span : undefined;
    const others = guests.get(from.id) ?? [];
    const isHost = pairs.has(from);
    if (others.length === 0 && !span) {
      if (fresh)
        add(fresh, { id: from.id, from, of: undefined, kept: from.print.words.length, span: undefined, isHost });
      else lost.push(from.id);
      continue;
    }
    const elsewhere = lazily(() =>
      fresh?.print.digest === from.print.digest ? [] : find()(from).filter(({ kind }) => kind === from.kind),
    );
    for (const { id, of } of [{ id: from.id, of: span }, ...others]) {
      const whole = of ?? [0, from.print.words.length];
      const best = bestPlace(from, whole, fresh, elsewhere);
      if (!best) lost.push(id);
      else
        add(best.text, {
          id,
          from,
          of: whole,
          kept: best.kept,
          span: best.span,
          isHost: isHost && best.text === fresh && id === from.id,
        });
    }
  }
  for (const [text, claims] of byText) share(text, claims);
  return { byText, lost };
}

/** The share of a text from which on it is all an id's own. */
const WHOLE = 0.75;
/** The same of words in whatever order, of which many are common ones. */
const SURELY_WHOLE = 0.9;

/**
 * Puts first the id that a text bears, and marks which words are each one's, where they are not all its own.
 * A heading is one's as a whole.
 */
function share(text: Text, claims: Claim[]) {
  const length = text.print.words.length;
  for (const claim of text.kind === 'heading' ? [] : claims) {
    const { words } = claim.from.print;
    const isAlone = claims.length === 1;
    // To follow each word takes longer than to count them.
    if (isAlone && !claim.span && wordsInCommon(words, text.print.words) >= length * SURELY_WHOLE) continue;
    claim.span ??= followSpan(words, text.print.words, claim.of ?? [0, words.length]).span;
    if (isAlone && claim.span[1] - claim.span[0] >= length * WHOLE) claim.span = undefined;
  }
  claims.sort((a, b) => Number(b.isHost) - Number(a.isHost) || b.kept - a.kept);
}
