import { moveByKey } from '#features/search/box/move-by-key.ts';
import { connectSearch } from '#features/search/box/search-box.ts';
import { failedMessage } from '#features/search/box/search-status.ts';
import { addressOf, queryIn } from '#features/search/query/query-address.ts';

/** Makes the search page show results as the reader types, or say that it cannot. */
export function enhanceSearchPage(page: HTMLElement) {
  const status = page.querySelector<HTMLElement>('[role=status]')!;
  const results = page.querySelector<HTMLElement>('.found')!;
  try {
    results.replaceChildren();
    connectPage(page, status, results);
  } catch (error) {
    console.error(error);
    status.replaceChildren(...failedMessage());
  }
}

/** Connects the page's field to search, and puts the query in the page's address. */
function connectPage(page: HTMLElement, status: HTMLElement, results: HTMLElement) {
  const input = page.querySelector('input')!;
  const askFor = connectSearch({ input, status, results, heading: 'h2' }, (query) => {
    history.replaceState(null, '', addressOf(query) || location.pathname);
  });
  moveByKey(page, input);
  page.querySelector('form')!.addEventListener('submit', (event) => {
    event.preventDefault();
    results.querySelector('a')?.focus();
  });
  // A reader may have typed before search was loaded.
  const query = queryIn(location);
  const text = input.value || query.text;
  if (text) askFor({ ...query, text });
}
