/** What search does once it is loaded; load-search.ts decides when. */
import { addressOf } from '#features/search/query/query-address.ts';
import { landOnPassage } from '#features/search/results/landing.ts';
import { base, warm } from '#features/search/sources/sources.ts';
import { SEARCH_PATH } from '#routes.ts';
import { openDialog } from './search-dialog.ts';
import { enhanceSearchPage } from './search-page.ts';

const page = document.querySelector<HTMLElement>('.search-page');
// For a query in the address, the search page shows the results; other pages mark the words.
if (page) enhanceSearchPage(page);
else landOnPassage();
warm();

/**
 * Opens search in a dialog or, if that fails, on its page.
 *
 * @param typed what the reader typed while it was loaded
 */
export function openSearch(typed: string) {
  try {
    openDialog(typed);
  } catch (error) {
    console.error(error);
    location.assign(base + SEARCH_PATH + addressOf({ text: typed }));
  }
}
