import type { Page } from './pages.ts';

/** A word to search for, and how to recognise its passage. */
export interface Question {
  word: string;
  /** The word and the next one in the passage, in lower case. */
  words: string;
  /** The page it is on, such as `9/`. */
  address: string;
}

/**
 * Chooses a query from the text alone: the longest word in a point's paragraphs that occurs once in the whole essay.
 * @throws Error when the point has no such word
 */
export function questionFor(pages: Page[], point: number): Question {
  const address = `${point}/`;
  const page = pages.find((other) => other.address === address);
  const begins = new Map<string, number>();
  for (const { title, text } of pages) {
    for (const word of `${title} ${text}`.toLowerCase().match(/\p{L}+/gu) ?? []) {
      begins.set(start(word), (begins.get(start(word)) ?? 0) + 1);
    }
  }
  const paragraphs = (page?.text ?? '').split('\n\n').filter((block) => !block.startsWith('#'));
  const found = paragraphs.flatMap((text) => [
    ...text.toLowerCase().matchAll(/(?<![\p{L}’'-])([a-z]{6,12}) [a-z]{3,}(?= )/gu),
  ]);
  // No other word has the same beginning, so no stemmer confuses it with another.
  const alone = found.filter(([, word]) => begins.get(start(word!)) === 1);
  const [best] = alone.toSorted((one, other) => other[1]!.length - one[1]!.length);
  if (!best) throw new Error(`Point ${point} has no word of its own to ask for.`);
  return { word: best[1]!, words: best[0], address };
}

const start = (word: string) => word.slice(0, 5);
