/** The fewest letters of an example, tried in this order: long words are rarely stop words. */
const LENGTHS = [11, 8, 2];

/**
 * Returns a word of the text for readers to try: a frequent one that is likely to say what the text is about.
 *
 * @param vocabulary the words of the text, the most frequent first
 */
export function exampleWord(vocabulary: string[]): string | undefined {
  // Words in another script than the text are long, but few of them are about it.
  const script = isLatin(vocabulary.find((word) => /\p{L}/u.test(word)));
  const own = vocabulary.filter((word) => isLatin(word) === script || !/\p{L}/u.test(word));
  for (const length of LENGTHS) {
    // Names have a capital, and say less about the text.
    const word = own.find((one) => one.length >= length && /^[\p{Ll}\p{Lo}\p{M}]+$/u.test(one));
    if (word) return word;
  }
  return own.find((word) => word.length > 1);
}

function isLatin(word = ''): boolean {
  return /\p{sc=Latin}/u.test(word);
}
