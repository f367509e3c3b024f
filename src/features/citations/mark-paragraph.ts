import type { Run } from '#features/citations/styles/runs.ts';

/** The number of a paragraph, which a script replaces with that of another one. */
export interface ParagraphNumber {
  number: string;
}

/**
 * Finds the number of the paragraph in a citation: after its sign, and where an id ends an address or a key. Titles are
 * pieces of their own and stay whole, except in the formats for programs.
 */
export function markParagraph(runs: Run[], { id, paragraph }: { id: string; paragraph?: string }) {
  if (paragraph === undefined) return runs;
  const tokens = [`¶ ${paragraph}`, `#${id}`, `-${id}`];
  return runs.flatMap((run): (Run | ParagraphNumber)[] =>
    typeof run === 'string' ? markIn(run, tokens, paragraph) : [run],
  );
}

function markIn(text: string, tokens: string[], number: string): (string | ParagraphNumber)[] {
  const token = tokens.find((each) => text.includes(each));
  if (token === undefined) return [text];
  const at = text.indexOf(token) + token.length;
  const before = markIn(text.slice(0, at - number.length), tokens, number);
  return [...before, { number }, ...markIn(text.slice(at), tokens, number)];
}
