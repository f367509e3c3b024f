import { diffArrays, diffWords } from 'diff';
import { textSimilarity, wordCountsOf } from '#text/text-similarity.ts';
import { SIMILAR } from './match-texts.ts';

/** Compares two texts by paragraph. Returns a line for each one that was added (+), removed (-) or reworded (~). */
export function describeText(before: string, after: string): { counts: string; rows: string[] } {
  const rows: string[] = [];
  const counts = { added: 0, removed: 0, reworded: 0 };
  const add = (kind: keyof typeof counts, row: string) => {
    counts[kind]++;
    rows.push(row);
  };
  let gone: string[] = [];
  for (const { added, removed, value } of [
    ...diffArrays(paragraphsIn(before), paragraphsIn(after)),
    { value: [] as string[] },
  ]) {
    if (removed) gone.push(...value);
    else {
      for (const text of added ? value : []) {
        const index = gone.findIndex((old) => textSimilarity(wordCountsOf(old), wordCountsOf(text)) >= SIMILAR);
        if (index < 0) add('added', `+ ${shorten(text)}`);
        else add('reworded', `~ ${changes(gone.splice(index, 1)[0]!, text)}`);
      }
      for (const text of gone) add('removed', `- ${shorten(text)}`);
      gone = [];
    }
  }
  const said = Object.entries(counts).filter(([, count]) => count > 0);
  return {
    counts: said
      .map(([kind, count], index) => `${count}${index === 0 ? ` paragraph${count > 1 ? 's' : ''}` : ''} ${kind}`)
      .join(', '),
    rows,
  };
}

/** Shows the words that differ between two paragraphs, with some context around each. */
function changes(before: string, after: string): string {
  const parts = diffWords(before, after);
  const text = parts.map(({ value, added, removed }, index) => {
    const words = value.replace(/\s+/g, ' ');
    if (removed) return `[-${words.trim()}-]${/\s$/.test(value) ? ' ' : ''}`;
    if (added) return `{+${words.trim()}+}${/\s$/.test(value) ? ' ' : ''}`;
    return around(words, index > 0, index < parts.length - 1);
  });
  return text.join('');
}

/** Shortens unchanged words to those next to a change. */
function around(words: string, hasBefore: boolean, hasAfter: boolean): string {
  const [head, tail] = [words.slice(0, AROUND), words.slice(-AROUND)];
  if (words.length <= 2 * AROUND) return words;
  return `${hasBefore ? head : ''}…${hasAfter ? tail : ''}`;
}

/** How much unchanged text to show beside a change, in characters. */
const AROUND = 24;
const EXCERPT_LENGTH = 72;

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > EXCERPT_LENGTH ? `${line.slice(0, EXCERPT_LENGTH).trimEnd()}…` : line;
}

function paragraphsIn(text: string): string[] {
  return text
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter(Boolean);
}
