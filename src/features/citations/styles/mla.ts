import type { Cited } from '#features/citations/cited/cited.ts';
import { editionIn } from '#features/citations/cited/edition.ts';
import { firstPublication, isEnglish, paragraphOf, retelling } from '#features/citations/cited/wording.ts';
import type { Messages } from '#i18n/messages.ts';
import { inBrackets, join, quoted, type Run, stopAfter, tidy, titlesOf, withSign } from './runs.ts';

/**
 * Cites in the style of the Modern Language Association, 9th edition, which leaves out a date that is not known:
 * `Ayesha and B. “Title of point.” *Title*, 1st ed., 31 Jan. 2025, ¶ 5.2, https://….`
 */
export function mla(cited: Cited, messages: Messages): Run[] {
  const comma = messages.t('comma');
  const { title, essay } = titlesOf(cited);
  const note = inBrackets(retelling(cited, messages));
  const names = namesOf(cited.authors, `${comma} `, messages);
  const day = (date: string) => dayOf(date, messages);
  const edition = editionIn(cited.edition, messages, essay !== undefined);
  const rest = [cited.date && day(cited.date), paragraphOf(cited), cited.url];
  return tidy([
    ...(names ? [{ text: names }, `${stopAfter(names)} `] : []),
    ...(essay
      ? [...quoted(title, messages), ' ', ...withSign(essay, comma, messages, note), ' ']
      : [...withSign(title, '.', messages, note), ' ']),
    ...join([{ text: edition }, ...rest], `${comma} `),
    `${stopAfter(rest.findLast(Boolean) ?? edition)} `,
    firstPublication(cited, messages, day),
  ]);
}

function namesOf(names: string[], comma: string, messages: Messages): string {
  if (names.length > 2) return `${names[0]}${comma}${messages.t('andOthers')}`;
  return new Intl.ListFormat(messages.language).format(names);
}

/** Returns a day: in English with the abbreviations of the MLA Handbook, which leaves months of four letters whole. */
function dayOf(date: string, messages: Messages): string {
  if (!isEnglish(messages)) return messages.day(date);
  const month = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(new Date(date));
  const short = month.length <= 4 ? month : `${month.slice(0, month === 'September' ? 4 : 3)}.`;
  return `${Number(date.slice(8))} ${short} ${date.slice(0, 4)}`;
}
