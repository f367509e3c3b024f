import type { Place } from './passage.ts';
import { closingPlace, commentsPlace, openingPlace } from './places.ts';
import { textOf } from './text-of.ts';

/**
 * Returns the place of a part's passages, as search results show it.
 * @param comments the name of the comments
 */
export function readPlace(part: Element, comments: string): Place {
  if (isComment(part)) return commentsPlace(comments);
  const title = textOf(part.querySelector('h1, h2')!);
  if (part.id === 'opening') return openingPlace(title);
  if (part.id === 'closing') return closingPlace(title);
  const badge = part.querySelector('.num')!.firstChild!.textContent!.trim();
  const sheet = [...part.classList].find((name) => /^s\d+$/.test(name)) ?? '';
  const marked = part.querySelector(':is(h1, h2) > [lang]');
  const language = marked && { lang: marked.getAttribute('lang')!, dir: marked.getAttribute('dir')! };
  const position = numberOf(badge, part.ownerDocument.documentElement.lang);
  return { id: part.id, title, badge, sheet, position, ...(language && { language }) };
}

/** Returns whether a part of a page is a comment. */
export function isComment({ classList }: Element): boolean {
  return classList.contains('comment');
}

/** Parses a number written in the digits of a language. */
function numberOf(text: string, language: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const figures = Array.from({ length: 10 }, (_, figure) => figure.toLocaleString(language));
  return Number(text.replace(/\p{Nd}/gu, (figure) => String(figures.indexOf(figure))));
}
