import { HAN_AND_KANA } from './writing-systems.ts';

/*
 * There are two rules. Search lets a passage lack a stop word of the query: its list is short, since browsers load it,
 * and holds for queries in any language. The subject index needs no entry for a stop word: its list is long, since a
 * word that is missing here is suggested to the author.
 */

/** The English stop words of four letters or more that are in nearly every paragraph. */
const COMMONEST = 'what that this with from they them their there does have when where which about into than then';

const IN_QUERIES = new Set(COMMONEST.split(' '));

/** Returns whether a word of a query is a stop word, which a matching passage may lack. */
export function isStopWord(asked: string): boolean {
  return /^\p{sc=Latin}{1,3}$/u.test(asked) || IN_QUERIES.has(asked);
}

/** The most letters in a short stop word; in English, most longer words carry meaning. */
const SHORT = 3;

/** Returns a test for stop words of a text in a language; the subject index needs no entry for them. */
export function stopWordTest(language: string): (word: string) => boolean {
  const long = new Set(/^en\b/.test(language) ? `${COMMONEST} ${OTHERS}`.split(/\s+/) : []);
  // Words in a writing system without an alphabet are short but not stop words.
  const withoutAlphabet = new RegExp(`[${HAN_AND_KANA}\\p{sc=Hangul}]`, 'u');
  return (word) => !/\p{L}/u.test(word) || (word.length <= SHORT && !withoutAlphabet.test(word)) || long.has(word);
}

/** The other English stop words of four letters or more. */
const OTHERS = `
  above across after again against almost along already also although always among another anyone anything around
  away back because become been before behind being below between beyond both came cannot come comes could doing
  done down each either else even ever every everyone everything exactly further gets give given goes going good
  half having hers here herself himself however instead itself just keep kept known later least less like made make
  makes making many might more most much must myself neither never next nobody none nothing often once only onto
  other others ourselves over perhaps quite rather really same seem seems should simply since some someone something
  sometimes soon still such take takes theirs themselves these thing things those though through thus together took
  toward towards under unless until upon used very want wants well went were whatever whether while whoever whole
  whom whose will within without would year years your yours yourself`;
