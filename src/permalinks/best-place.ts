import { followSpan, type Span } from './spans.ts';
import type { Text } from './text.ts';

/** The share of its words that an id among others must keep. */
const FEWEST_WORDS = 0.25;
/** The same in a text that is another's. */
const MANY_WORDS = 0.5;
/** What a word is worth there. */
const ELSEWHERE = 0.75;

/** The text that most of an id's words are in; one that is not what became of the whole must have many more. */
export function bestPlace(from: Text, whole: Span, fresh: Text | undefined, elsewhere: () => Text[]) {
  const follow = (text: Text) => {
    const followed = followSpan(from.print.words, text.print.words, whole);
    return { text, ...followed, worth: followed.kept * (text === fresh ? 1 : ELSEWHERE) };
  };
  const there = fresh && follow(fresh);
  // No other text can be worth more then, and comparing takes long.
  if (there && there.kept >= (whole[1] - whole[0]) * ELSEWHERE) return there;
  const others = elsewhere().filter((text) => text !== fresh);
  const [best] = [...(there ? [there] : []), ...others.map(follow)]
    .filter(({ kept, text }) => kept >= (whole[1] - whole[0]) * (text === fresh ? FEWEST_WORDS : MANY_WORDS))
    .toSorted((a, b) => b.worth - a.worth);
  return best;
}
