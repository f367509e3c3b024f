import { compare, type Difference } from '../compare.ts';
import type { Piece } from '../read-html.ts';
import { cut } from '../tokens.ts';

/**
 * Holds the comments on the page against their source, each word and sign, in order. Asterisks are set aside:
 * on one side they are signs, on the other emphasis.
 * @param sources the words of each comment, by its place in the content folder
 */
export function proveComments(sources: Map<string, string>, pieces: Piece[]): Difference {
  const page = Map.groupBy(pieces, ({ file }) => file);
  const differences = [...sources].map(([file, words]) => {
    const shown = (page.get(file) ?? []).map(({ text }) => text).join('\n');
    return compare(withoutStars(words, `the source of ${file}`), withoutStars(shown, file));
  });
  return {
    lost: differences.flatMap(({ lost }) => lost),
    added: differences.flatMap(({ added }) => added),
    moved: differences.flatMap(({ moved }) => moved),
  };
}

function withoutStars(text: string, place: string) {
  return cut(text, place).filter((token) => token.text !== '*');
}
