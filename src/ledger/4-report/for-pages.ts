import { type Change, changesOf } from './changes.ts';
import { type Former, formersOf, type Published } from './former-links.ts';

/** What pages say about published links and about the changes in the last edition. */
export interface ForPages {
  /** Old links, by the address of the page on this site. */
  formers: Record<string, Former[]>;
  /** The addresses of pages that no longer exist. */
  gone: string[];
  changes: Change[];
  /** The name of the edition before the last; undefined if there was none. */
  since?: string | undefined;
}

/**
 * Collects what pages say about links and changes.
 * @param publication undefined if there is no ledger; the result is then empty
 */
export function forPages(publication: Published | undefined): ForPages {
  if (!publication) return { formers: {}, gone: [], changes: [] };
  const { ledger, pages } = publication;
  const formers = formersOf(publication);
  return {
    formers: Object.fromEntries(formers),
    gone: [...formers.keys()].filter((page) => !pages.has(page)),
    changes: changesOf(ledger),
    since: ledger.editions.at(-2),
  };
}
