import { FOLDED_WORDS, type Passage } from '#features/search/passages/passage.ts';
import { fold, foldAccents } from '#text/fold.ts';
import { spellingsIn } from '#text/words.ts';

/**
 * Builds a page for Pagefind: each passage is a separate result, with what is needed to show it. At its end are the
 * words that search asks for in other forms than Pagefind knows: "strasse" for "Straße".
 */
export function indexPage(passages: Passage[], language: string): string {
  const spellings = new Set(passages.flatMap(({ text }) => spellingsIn(text)));
  const folded = [...spellings].filter((word) => fold(word) !== foldAccents(word).toLowerCase()).map(fold);
  const places = new Map(passages.map(({ place }) => [place.id, place]));
  const kind = places.has('comments') ? 'comments' : 'essay';
  return [
    `<html lang="${escape(language)}"><body data-pagefind-body data-pagefind-filter="in:${kind}">`,
    `<i data-pagefind-ignore data-pagefind-meta="places[data-places]" data-places="${escape(JSON.stringify([...places.values()]))}"></i>`,
    ...passages.map(({ id, name, text, isHeading }) => {
      const tag = isHeading ? 'h2' : 'p';
      // Pagefind adds a full stop to a text that ends in a letter; after a space it adds none.
      return `<${tag} id="${escape(id)}" data-pagefind-title="${escape(name)}">${escape(text)} </${tag}>`;
    }),
    ...(folded.length > 0 ? [`<p id="${FOLDED_WORDS}">${escape([...new Set(folded)].join(' '))}</p>`] : []),
    '</body></html>',
  ].join('\n');
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
