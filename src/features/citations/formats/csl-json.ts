import type { Cited } from '#features/citations/cited/cited.ts';
import { numberedEdition } from '#features/citations/cited/edition.ts';
import { paragraphOf, retelling } from '#features/citations/cited/wording.ts';
import type { Messages } from '#i18n/messages.ts';
import { keyOf } from './key.ts';

/** Cites as CSL-JSON (CSL 1.0.2), which reference managers import: an array with one item. */
export function cslJson(cited: Cited, messages: Messages): string {
  const { title, whole, authors, retells, edition, date, source, language, url } = cited;
  const numbered = numberedEdition(edition);
  const item = {
    id: keyOf(cited),
    type: whole === undefined ? 'webpage' : 'chapter',
    title,
    'container-title': whole,
    author: authors.length > 0 ? authors.map(literal) : undefined,
    genre: retelling(cited, messages),
    'original-author': retells?.authors.map(literal),
    // Styles write a number as they number editions, and any other text as it is.
    edition: numbered && !numbered.more ? String(numbered.number) : edition,
    section: paragraphOf(cited),
    issued: date && toDate(date),
    'original-publisher': source?.name,
    'original-date': source?.date && toDate(source.date),
    language,
    URL: url,
  };
  // A field on each line, without the lines and indents that hold only brackets.
  const fields = Object.entries(item).filter(([, value]) => value !== undefined);
  return `[{\n${fields.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',\n')}\n}]`;
}

/** A name that is shown as it is. */
function literal(name: string) {
  return { literal: name };
}

function toDate(date: string) {
  return { 'date-parts': [date.split('-').map(Number)] };
}
