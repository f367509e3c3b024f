/** All of search that a page loads once it is wanted; search-intent says when. */
import { landOnPassage } from './landing.ts';
import { openDialog } from './search-dialog.ts';
import { enhanceSearchPage } from './search-page.ts';
import { warm } from './sources.ts';

addEventListener('search-warm', warm);
addEventListener('search-open', (event) => {
  warm();
  openDialog((event as CustomEvent<() => string>).detail());
});
// An address that has a query: the page of search shows what is found, others mark it.
addEventListener('search-arrive', () => {
  const page = document.querySelector<HTMLElement>('.search-page');
  if (page) enhanceSearchPage(page);
  else landOnPassage();
});
