import type { Host } from '../host.ts';
import type { Browser } from './browser.ts';

/** What a step works with: a browser, and the host of the site that it reads. */
export interface Reader {
  browser: Browser;
  host: Host;
}

/** Steps in their order, by a sentence that says what holds. A step throws if it does not. It begins with an empty page of
 * 390 × 844 px. */
export type Steps = Record<string, (reader: Reader) => Promise<void>>;
