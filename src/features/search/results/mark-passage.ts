import { answer } from '#features/search/match/answer.ts';
import type { Passage } from '#features/search/passages/passage.ts';
import { isNotWords } from '#features/search/passages/text-of.ts';
import type { Query } from '#features/search/query/query.ts';

/** Marks the query's words in a passage of the page. Returns a function that removes the marks. */
export function markPassage(element: Element, passage: Passage, query: Query): () => void {
  const texts = textsIn(element);
  const shown = { ...passage, text: texts.map(({ data }) => data).join('') };
  const found = answer(query, [shown]).best;
  let at = 0;
  for (const text of texts) {
    const { length } = text;
    // From last to first, so that splitting a text node does not shift the hits still to be marked.
    for (const [start, end] of [...(found?.hits ?? [])].reverse()) {
      const from = Math.max(start - at, 0);
      const to = Math.min(end - at, length);
      if (from < to) markPart(text, from, to);
    }
    at += length;
  }
  return () => {
    for (const mark of element.querySelectorAll('mark.hit')) mark.replaceWith(...mark.childNodes);
    element.normalize();
  };
}

function markPart(text: Text, from: number, to: number) {
  const mark = document.createElement('mark');
  mark.className = 'hit';
  const part = from > 0 ? text.splitText(from) : text;
  part.splitText(to - from);
  part.replaceWith(mark);
  mark.append(part);
}

function textsIn(element: Element): Text[] {
  return [...element.childNodes].flatMap((node) => {
    if (node instanceof Text) return [node];
    return node instanceof Element && !isNotWords(node) ? textsIn(node) : [];
  });
}
