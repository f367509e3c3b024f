/** What every style and format says in words. */
import type { Messages } from '#i18n/messages.ts';
import type { Cited } from './cited.ts';

/** Says that these are not the authors' words; undefined if they are. */
export function retelling({ retells }: Cited, messages: Messages): string | undefined {
  return retells && messages.t('retelling', { names: messages.list(retells.authors) });
}

/** Says where the essay was first published; empty if that is not known. */
export function firstPublication({ source }: Cited, messages: Messages, format: (date: string) => string): string {
  if (!source) return '';
  const { name, date } = source;
  return date
    ? messages.t('firstPublishedOn', { source: name, date: format(date) })
    : messages.t('firstPublished', { source: name });
}

/** Returns the number of a paragraph after its sign, ¶ 5.2; undefined if none is cited. */
export function paragraphOf({ paragraph }: Cited): string | undefined {
  return paragraph && `¶ ${paragraph}`;
}

/** Returns what a format has no fields for, as one note. */
export function noteOf(cited: Cited, messages: Messages): string {
  const first = firstPublication(cited, messages, (date) => messages.day(date));
  return [paragraphOf(cited), retelling(cited, messages), first].filter(Boolean).join('. ');
}

/** Whether citations are in English, which has rules of its own for quotation marks, dates and editions. */
export function isEnglish({ language }: Messages): boolean {
  return new Intl.Locale(language).language === 'en';
}
