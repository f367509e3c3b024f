import type { Run } from '#features/citations/styles/runs.ts';

/** What a script replaces when another paragraph is cited: its number or, in addresses and keys, its id. */
export type ParagraphMark = { number: string } | { id: string };

/**
 * Finds the paragraph in a citation: its number after its sign, and its id where that ends an address or a key. Titles
 * are pieces of their own and stay whole, except in the formats for programs.
 */
export function markParagraph(runs: Run[], { id, paragraph: number }: { id: string; paragraph?: string }) {
  if (number === undefined) return runs;
  const marks: [before: string, text: string, mark: ParagraphMark][] = [
    ['¶ ', number, { number }],
    ['#', id, { id }],
    ['-', id, { id }],
  ];
  const markIn = (text: string): (string | ParagraphMark)[] => {
    const found = marks.find(([before, marked]) => text.includes(before + marked));
    if (!found) return [text];
    const [before, marked, mark] = found;
    const at = text.indexOf(before + marked) + before.length;
    return [...markIn(text.slice(0, at)), mark, ...markIn(text.slice(at + marked.length))];
  };
  return runs.flatMap((run): (Run | ParagraphMark)[] => (typeof run === 'string' ? markIn(run) : [run]));
}
