import { make } from '#client/elements.ts';
import { format, formatNode, langOf, t, tNode } from '#client/messages.ts';
import { pluralOf } from '#client/plural-of.ts';
import type { Answer } from '#features/search/match/answer.ts';
import type { Query } from '#features/search/query/query.ts';
import { base, hasOtherPages, hasWholeEssay, passagesHere } from '#features/search/sources/sources.ts';
import type { BrowserMessage } from '#i18n/messages.ts';

/** The contents of a status message. */
export type MessageNodes = (string | Node)[];

/** Returns a message about how much was found. */
export function foundMessage({ count: n, groups }: Answer, { text, within }: Query): Node | string {
  if (n > 0) {
    const places = format(pluralOf(MESSAGES.places, groups.length), { n: groups.length });
    return formatNode(pluralOf(MESSAGES.passagesFound, n), { n, places });
  }
  if (within === 'essay') return formatNode(MESSAGES.nothingFoundInEssay, { text });
  return formatNode(within ? MESSAGES.nothingFoundInComments : MESSAGES.nothingFound, { text });
}

/** Returns a message that search failed, and how to search without it. */
export function failedMessage(): MessageNodes {
  return [tNode(MESSAGES.searchFailed), ' ', find()];
}

/** Returns a message about what was found where not everything could be searched. */
export function partlySearchedMessage(found: Answer, query: Query): MessageNodes {
  if (!hasOtherPages() && passagesHere().length === 0) return [tNode(MESSAGES.nothingSearched), ' ', find()];
  const limit = tNode(hasOtherPages() ? MESSAGES.notAllSearched : MESSAGES.onlyThisPage);
  return [foundMessage(found, query), ' ', limit, ...(hasWholeEssay() ? [] : [' ', find()])];
}

/** Returns a message that points to the browser's own Find. */
function find(): string | Node {
  if (hasWholeEssay()) return tNode(MESSAGES.findHere);
  return messageAround(MESSAGES.findInEssay, make('a', { href: base }, tNode(MESSAGES.essayToOpen)));
}

/** Creates an element with a message, and puts an element with the essay's text in place of the name in braces. */
export function messageAround(message: BrowserMessage, element: HTMLElement): HTMLElement {
  const [before = '', after = ''] = t(message).split(/\{\w+\}/);
  const { lang, dir } = document.documentElement;
  if (IS_MIXED) Object.assign(element, { lang, dir });
  return make('span', langOf(message), before, element, after);
}
