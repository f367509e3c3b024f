import type { Cited } from '#features/citations/cited/cited.ts';
import { editionIn } from '#features/citations/cited/edition.ts';
import { firstPublication, isEnglish, paragraphOf, retelling } from '#features/citations/cited/wording.ts';
import type { Messages } from '#i18n/messages.ts';
import {
  around,
  type EssayWords,
  inBrackets,
  join,
  quoted,
  type Run,
  stopAfter,
  tidy,
  titlesOf,
  withSign,
} from './runs.ts';

/**
 * Cites as in the bibliography of the Chicago Manual of Style, 18th edition (notes and bibliography):
 * `Ayesha and B. “Title of point.” In *Title*, 1st ed., ¶ 5.2. January 31, 2025. https://….`
 */
export function chicago(cited: Cited, messages: Messages): Run[] {
  const comma = `${messages.t('comma')} `;
  const { title, essay } = titlesOf(cited);
  const note = inBrackets(retelling(cited, messages));
  const names = new Intl.ListFormat(messages.language).format(cited.authors);
  const day = (date: string) => dayOf(date, messages);
  const date = cited.date ? day(cited.date) : messages.t('noDate');
  const edition = editionIn(cited.edition, messages, essay !== undefined);
  const paragraph = paragraphOf(cited);
  return tidy([
    ...(names ? [{ text: names }, `${stopAfter(names)} `] : []),
    ...(essay
      ? [...quoted(title, messages), ' ', ...inWork(essay, note, messages), ' ']
      : [...withSign(title, '.', messages, note), ' ']),
    ...join([{ text: edition }, paragraph], comma),
    `${stopAfter(paragraph ?? edition)} ${date}${stopAfter(date)} `,
    cited.url ? `${cited.url}. ` : '',
    firstPublication(cited, messages, day),
  ]);
}

function inWork(essay: EssayWords, note: string, messages: Messages): Run[] {
  const [before, , after] = around('inWork', essay, messages);
  return [before, ...withSign(essay, messages.t('comma'), messages, after + note)];
}

function dayOf(date: string, messages: Messages): string {
  if (!isEnglish(messages)) return messages.day(date);
  return new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
}
