import type { Host } from '../host.ts';
import type { Browser } from './browser.ts';

/** What a step uses: a browser, and the host of the site it reads. */
export interface Reader {
  browser: Browser;
  host: Host;
}

/**
 * Steps in order, by a sentence that says what each checks. A step throws if it fails. It begins on a blank page of
 * 390 × 844 px.
 */
export type Steps = Record<string, (reader: Reader) => Promise<void>>;
