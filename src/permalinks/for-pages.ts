import { type Change, changesOf } from './changes.ts';
import { type Former, formersOf } from './former-links.ts';
import type { Publication } from './publish.ts';

/** What pages have to say of links that were published, and of what the last edition changed. */
export interface ForPages {
  /** By the page's address on this site. */
  formers: Record<string, Former[]>;
  /** The addresses of pages that there are no longer. */
  gone: string[];
  changes: Change[];
  /** The name of the edition before the last; none: there was none. */
  since?: string | undefined;
}

/** @param publication none: there is no ledger, and so nothing to say */
export function forPages(publication: Publication | undefined): ForPages {
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
