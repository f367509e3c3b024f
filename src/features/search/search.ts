/** All the search code that a page loads on demand; search-intent decides when. */
import { addressOf } from '#features/search/query/query-address.ts';
import { landOnPassage } from '#features/search/results/landing.ts';
import { openDialog } from './search-dialog.ts';
import { enhanceSearchPage } from './search-page.ts';
import { base, warm } from './sources.ts';

addEventListener('search-warm', warm);
addEventListener('search-open', (event) => {
  const typed = (event as CustomEvent<() => string>).detail();
  try {
    warm();
    openDialog(typed);
  } catch (error) {
    console.error(error);
    location.assign(`${base}search/${addressOf({ text: typed })}`);
  }
});
// For an address with a query, the search page shows the results; other pages mark the words.
addEventListener('search-arrive', () => {
  const page = document.querySelector<HTMLElement>('.search-page');
  if (page) enhanceSearchPage(page);
  else landOnPassage();
});
