import { make } from '../../components/make.ts';
import { show, tell, tellAround } from '../../components/tell.ts';
import type { Query } from './passage.ts';
import { base, hasWholeEssay, passagesHere } from './sources.ts';

/** What a status says, piece by piece. */
type Said = (string | Node)[];

/** Says that search failed, and how to search without it. */
export function sayFailed(): Said {
  return [show(WORDS.searchFailed), ' ', find()];
}

/**
 * Says what was searched where the index could not be: the page at hand, or nothing.
 *
 * @param found what is said of the passages that were found on the page; none: there are none
 */
export function sayWithoutIndex(found: string | Node | undefined, { text }: Query): Said {
  if (found) return [found, ' ', show(WORDS.onlyThisPage), ...(hasWholeEssay() ? [] : [' ', find()])];
  const isOnPage = passagesHere().length > 0;
  return [isOnPage ? tell(WORDS.notOnThisPage, { text }) : show(WORDS.nothingSearched), ' ', find()];
}

/** Leads to the browser's own Find. */
function find(): string | Node {
  if (hasWholeEssay()) return show(WORDS.findHere);
  return tellAround('span', WORDS.findInEssay, make('a', { href: base }, show(WORDS.wholeEssay)));
}
