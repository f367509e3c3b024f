import { moveByKey } from './move-by-key.ts';
import { addressOf, queryIn } from './query-address.ts';
import { connectSearch } from './search-box.ts';
import { warm } from './sources.ts';

/** Makes the page of search answer while it is typed into; its address keeps what was asked. */
export function enhanceSearchPage(page: HTMLElement) {
  const input = page.querySelector('input')!;
  const status = page.querySelector<HTMLElement>('[role=status]')!;
  const results = page.querySelector<HTMLElement>('.found')!;
  const askFor = connectSearch({ input, status, results, heading: 'h2' }, (query) => {
    history.replaceState(null, '', addressOf(query) || location.pathname);
  });
  moveByKey(page, input);
  page.querySelector('form')!.addEventListener('submit', (event) => {
    event.preventDefault();
    results.querySelector('a')?.focus();
  });
  warm();
  const query = queryIn(location);
  if (query.text) askFor(query);
}
