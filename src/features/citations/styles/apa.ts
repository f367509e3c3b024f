import type { Cited } from '#features/citations/cited/cited.ts';
import { editionIn } from '#features/citations/cited/edition.ts';
import { paragraphOf, retelling } from '#features/citations/cited/wording.ts';
import type { Messages } from '#i18n/messages.ts';
import { around, inBrackets, join, type Run, stopAfter, tidy, titlesOf, withSign } from './runs.ts';

/**
 * Cites in the style of the American Psychological Association, 7th edition:
 * `Ayesha & B. (2025, January 31). Title of point. In *Title* (1st ed., ¶ 5.2). https://…`
 */
export function apa(cited: Cited, messages: Messages): Run[] {
  const comma = `${messages.t('comma')} `;
  const { title, essay } = titlesOf(cited);
  const details = [
    ' (',
    ...join([{ text: editionIn(cited.edition, messages) }, paragraphOf(cited)], comma),
    `)${inBrackets(retelling(cited, messages))}. `,
  ];
  const lead = essay ? [...withSign(title, '.', messages), ' '] : [title, ...details];
  const date = `(${dateOf(cited.date, comma, messages)}). `;
  const names = namesOf(cited.authors, comma);
  return tidy([
    // Without an author, the title takes the author's place.
    ...(names ? [{ text: names }, `${stopAfter(names)} `, date, ...lead] : [...lead, date]),
    ...(essay ? [...around('inWork', essay, messages), ...details] : []),
    cited.url ? `${cited.url} ` : '',
    cited.source?.date ? `(${messages.t('originalYear', { year: yearOf(cited.source.date, messages) })})` : '',
  ]);
}

function namesOf(names: string[], comma: string): string {
  if (names.length < 3) return names.join(' & ');
  return `${names.slice(0, -1).join(comma)}${comma}& ${names.at(-1)}`;
}

function dateOf(date: string | undefined, comma: string, messages: Messages): string {
  if (!date) return messages.t('noDate');
  const day = formatIn(messages, { month: 'long', day: 'numeric' }).format(new Date(date));
  return `${yearOf(date, messages)}${comma}${day}`;
}

/** Returns the year in the language's figures, without a word for "year". */
function yearOf(date: string, messages: Messages): string {
  const parts = formatIn(messages, { year: 'numeric' }).formatToParts(new Date(date));
  return parts.find(({ type }) => type === 'year')!.value;
}

/** In the calendar that dates are written in, whichever the language's own is. */
function formatIn({ language }: Messages, options: Intl.DateTimeFormatOptions) {
  return new Intl.DateTimeFormat(language, { ...options, calendar: 'gregory', timeZone: 'UTC' });
}
