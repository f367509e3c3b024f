/** How the name of an edition is written in citations. */
import type { Messages } from '#i18n/messages.ts';
import { isEnglish } from './wording.ts';

/** The words for numbers of editions, in order from the first. */
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const NUMBERED = new RegExp(String.raw`^(?:(\d+)(?:st|nd|rd|th)|(${ORDINALS.join('|')}))(| .+) edition$`, 'i');

/**
 * Words that name an edition when only they are capitalised, as at the start of a sentence. Any other word may be a name,
 * such as "Harbour edition".
 */
const ORDINARY =
  /^(?:Abridged|Annotated|Corrected|Digital|Draft|Edition|Enlarged|Expanded|Final|Illustrated|New|Online|Original|Preliminary|Print|Reprint|Retelling|Revised|Special|Test|Translation|Updated|Version|Web)\b/;

/**
 * Returns the name of an edition as styles abbreviate it in English: "1st ed." for "First edition", "Rev. ed." for "Revised
 * edition". Citations in other languages have the name as it is written, and so do names that are in another language.
 * @param isWithin whether it comes within a sentence, where an ordinary first word is in lower case
 */
export function editionIn(name: string, messages: Messages, isWithin = false): string {
  if (!isEnglish(messages)) return name;
  const numbered = numberedEdition(name);
  if (numbered) return `${ordinal(numbered.number)}${numbered.more} ed.`;
  const shown = isWithin && ORDINARY.test(name) && !/\p{Lu}/u.test(name.slice(1)) ? lowerFirst(name) : name;
  return shown.replace(/^(rev)ised(?= edition$)/i, '$1.').replace(/(?<=\S )edition$/, 'ed.');
}

/** Returns the number of a numbered edition, and what comes between that and "edition"; undefined for other editions. */
export function numberedEdition(name: string): { number: number; more: string } | undefined {
  const [, digits, word, more] = NUMBERED.exec(name) ?? [];
  if (more === undefined) return undefined;
  return { number: word ? ORDINALS.indexOf(word.toLowerCase()) + 1 : Number(digits), more };
}

function ordinal(number: number): string {
  const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };
  return `${number}${endings[new Intl.PluralRules('en', { type: 'ordinal' }).select(number)] ?? 'th'}`;
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
