import type { Text } from '#ledger/model/text.ts';
import { followSpan, type Span } from './spans.ts';

/** Minimum share of an id's words that `fresh` must have. */
const FEWEST_WORDS = 0.25;
/** Minimum share that any other text must have. */
const MANY_WORDS = 0.5;
/** Weight of a word in another text; one in `fresh` counts 1. */
const ELSEWHERE = 0.75;

/**
 * Finds the text that has most of an id's words.
 * @param whole the id's words in `from`
 * @param fresh the successor of `from` as a whole; any other text must have many more of the words
 */
export function bestPlace(from: Text, whole: Span, fresh: Text | undefined, elsewhere: () => Text[]) {
  const follow = (text: Text) => {
    const followed = followSpan(from.print.words, text.print.words, whole);
    return { text, ...followed, worth: followed.kept * (text === fresh ? 1 : ELSEWHERE) };
  };
  const there = fresh && follow(fresh);
  // No other text can score higher, and comparing is slow.
  if (there && there.kept >= (whole[1] - whole[0]) * ELSEWHERE) return there;
  const others = elsewhere().filter((text) => text !== fresh);
  const [best] = [...(there ? [there] : []), ...others.map(follow)]
    .filter(({ kept, text }) => kept >= (whole[1] - whole[0]) * (text === fresh ? FEWEST_WORDS : MANY_WORDS))
    .toSorted((a, b) => b.worth - a.worth);
  return best;
}
