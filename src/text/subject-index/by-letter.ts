import { foldAccents } from '#text/fold.ts';
import { sortName } from './sort-name.ts';

/** The terms that begin with one letter. */
interface Letter<Entry> {
  letter: string;
  entries: Entry[];
}

/** Groups sorted terms by their first letter; an accented letter is separate only if the language treats it so. */
export function byLetter<Entry extends { term: string }>(entries: Entry[], language: string): Letter<Entry>[] {
  const { compare } = new Intl.Collator(language, { sensitivity: 'base' });
  const groups: Letter<Entry>[] = [];
  for (const entry of entries) {
    const letter = firstLetter(entry.term, language);
    const last = groups.at(-1);
    if (last && compare(last.letter, letter) === 0) last.entries.push(entry);
    else groups.push({ letter: plain(letter, compare), entries: [entry] });
  }
  return groups;
}

function firstLetter(term: string, language: string): string {
  const [first] = new Intl.Segmenter(language).segment(sortName(term, language));
  return first!.segment.toLocaleUpperCase(language);
}

/** Returns the letter without its accent, if that is the same letter in the language. */
function plain(letter: string, compare: (a: string, b: string) => number): string {
  const bare = foldAccents(letter);
  return bare && compare(letter, bare) === 0 ? bare : letter;
}
