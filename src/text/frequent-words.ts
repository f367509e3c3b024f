import { wordsIn } from './words.ts';

/** A word and the paragraphs that contain it. */
export interface FrequentWord {
  word: string;
  count: number;
  /** Ids of paragraphs. */
  places: string[];
}

/** How often a word must occur in a text to be worth an index entry. */
const OFTEN = 4;
/** The most letters in a short stop word; in English, most longer words carry meaning. */
const LITTLE = 3;

/**
 * Returns the frequent words of a text that are in no index term: the most frequent first, ties in alphabetical order.
 * @param entries all words and phrases that the terms consist of
 */
export function frequentWords(passages: Passage[], entries: string[], language: string): FrequentWord[] {
  const known = new Set(entries.flatMap((entry) => wordsIn(entry, language)));
  const found = new Map<string, FrequentWord>();
  for (const { id, text } of passages) {
    for (const word of wordsIn(text, language)) {
      if (isLittle(word, language) || known.has(word)) continue;
      const so = found.get(word) ?? { word, count: 0, places: [] };
      found.set(word, { word, count: so.count + 1, places: [...new Set([...so.places, id])] });
    }
  }
  const { compare } = new Intl.Collator(language);
  return [...found.values()]
    .filter(({ count }) => count >= OFTEN)
    .toSorted((a, b) => b.count - a.count || compare(a.word, b.word));
}

interface Passage {
  id: string;
  text: string;
}

function isLittle(word: string, language: string): boolean {
  if (!/\p{L}/u.test(word)) return true;
  // Words in a writing system without an alphabet are short but not stop words.
  const isAlphabetic = !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word);
  return (isAlphabetic && word.length <= LITTLE) || (/^en\b/.test(language) && ENGLISH.has(word));
}

/** English stop words of more than three letters. */
const ENGLISH = new Set(
  `about above across after again against almost along already also although always among another anyone anything
  around away back because become been before behind being below between beyond both came cannot come comes could
  does doing done down each either else even ever every everyone everything exactly from further gets give given
  goes going good half have having hers here herself himself however instead into itself just keep kept known later
  least less like made make makes making many might more most much must myself neither never next nobody none nothing
  often once only onto other others ourselves over perhaps quite rather really same seem seems should simply since
  some someone something sometimes soon still such take takes than that their theirs them themselves then there
  these they thing things this those though through thus together took toward towards under unless until upon used
  very want wants well went were what whatever when where whether which while whoever whole whom whose will with
  within without would year years your yours yourself`.split(/\s+/),
);
