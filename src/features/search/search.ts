/** All of search that a page loads once it is wanted; search-intent says when. */
import { landOnPassage } from './landing.ts';
import { addressOf } from './query-address.ts';
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
// An address that has a query: the page of search shows what is found, others mark it.
addEventListener('search-arrive', () => {
  const page = document.querySelector<HTMLElement>('.search-page');
  if (page) enhanceSearchPage(page);
  else landOnPassage();
});
