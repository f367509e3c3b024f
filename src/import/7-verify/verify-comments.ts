import { compareTokens, type Difference } from '#import/words/compare-tokens.ts';
import type { PagePiece } from '#import/words/html-words.ts';
import { tokenize } from '#import/words/tokens.ts';

/**
 * Compares the comments on the page with their source, word by word and sign by sign, in order. Asterisks are ignored,
 * since they are signs on one side and emphasis on the other.
 * @param sources the words of each comment, by its path in the content folder
 */
export function verifyComments(sources: Map<string, string>, pieces: PagePiece[]): Difference {
  const page = Map.groupBy(pieces, ({ file }) => file);
  const differences = [...sources].map(([file, words]) => {
    const shown = (page.get(file) ?? []).map(({ text }) => text).join('\n');
    return compareTokens(withoutStars(words, `the source of ${file}`), withoutStars(shown, file));
  });
  return {
    lost: differences.flatMap(({ lost }) => lost),
    added: differences.flatMap(({ added }) => added),
    moved: differences.flatMap(({ moved }) => moved),
  };
}

function withoutStars(text: string, place: string) {
  return tokenize(text, place).filter((token) => token.text !== '*');
}
