import { sortName } from './sort-name.ts';

type Compare = (a: string, b: string) => number;

/**
 * Returns the order of the terms of an index: letter by letter up to the first comma or bracket, where spaces and
 * other punctuation do not count, and only then what follows: `left, the` comes before `leftist unity`.
 * The Chicago Manual of Style calls this letter-by-letter alphabetization (chapter 15).
 */
export function termOrder(language: string): Compare {
  const { compare } = new Intl.Collator(language, { numeric: true, ignorePunctuation: true });
  const partsOf = (term: string) => sortName(term, language).split(/[,،、(（]/);
  return (a, b) => {
    const [own, others] = [partsOf(a), partsOf(b)];
    const differing = own.findIndex((part, i) => i >= others.length || compare(part, others[i]!) !== 0);
    if (differing === -1) return own.length - others.length;
    return differing < others.length ? compare(own[differing]!, others[differing]!) : 1;
  };
}

/** Words at the start of a subheading that do not count in its order, by language. */
const LEADING_WORDS: Record<string, string> = {
  en: 'a across against among an and as at between by for from in into of on over the through to under with',
};

/** Returns the order of the subheadings of a term: `as growth` is sorted as `growth`. */
export function subheadingOrder(language: string): Compare {
  const compare = termOrder(language);
  const leading = new Set((LEADING_WORDS[new Intl.Locale(language).language] ?? '').split(' '));
  const nameOf = (subheading: string) => {
    const words = subheading.split(' ');
    return words.slice(words.findIndex((word) => !leading.has(word.toLowerCase()))).join(' ');
  };
  return (a, b) => compare(nameOf(a), nameOf(b));
}
