import type { Page as Tab } from '@playwright/test';
import type { Question } from './question.ts';
import type { Sent, Served } from './server.ts';
import type { BenchSite } from './sites/site.ts';

/** The cost of one search. */
export interface Asked {
  /** Responses sent until the expected passage appeared. */
  fetched: Sent[];
  /** Responses sent until the site was idle. */
  fetchedInAll: Sent[];
  /** From opening the search to the passage. */
  fromOpeningMs: number;
  /** From the last input event to the passage. */
  fromLastKeyMs: number;
}

/** How the query is entered: key by key, or all at once, so that the time excludes typing. */
export type Manner = 'typed' | 'pasted';

/** Opens the search on a page, enters a query and waits for its passage. */
export async function openAndAsk(tab: Tab, site: BenchSite, served: Served, question: Question, manner: Manner) {
  served.sent.length = 0;
  const seen = watch(tab, site, question);
  // The rejection is reported when awaited below; this avoids an unhandled rejection if another step fails first.
  seen.catch(() => {});
  await site.open(tab);
  return answered(tab, served, seen, async () => {
    const field = tab.locator(site.field);
    if (manner === 'typed') await field.pressSequentially(question.word, { delay: KEY_MS });
    else await field.fill(question.word);
  });
}

/** Enters another query in a search that is open and has already answered one. */
export async function askNext(tab: Tab, site: BenchSite, served: Served, question: Question): Promise<Asked> {
  await tab.locator(site.field).fill('');
  await tab.waitForTimeout(REST_MS);
  served.sent.length = 0;
  const seen = watch(tab, site, question);
  seen.catch(() => {});
  return answered(tab, served, seen, () => tab.locator(site.field).fill(question.word));
}

async function answered(tab: Tab, served: Served, seen: ReturnType<typeof watch>, type: () => Promise<void>) {
  await type();
  const { opened, typed, shown } = await seen;
  const fetched = [...served.sent];
  await tab.waitForTimeout(REST_MS);
  return { fetched, fetchedInAll: [...served.sent], fromOpeningMs: shown - opened, fromLastKeyMs: shown - typed };
}

/** Times on the page's clock: search opened, last input, and the first frame that shows the passage. */
function watch(tab: Tab, { field, passage, sign }: BenchSite, question: Question) {
  const wanted = { field, passage, word: question.word, sign: sign(question), patience: PATIENCE_MS };
  return tab.evaluate(async (asked) => {
    const isWanted = (element: Element) => {
      if (!element.checkVisibility()) return false;
      if ('link' in asked.sign) return element.getAttribute('href')?.includes(asked.sign.link) ?? false;
      return element.textContent.replace(/\s+/g, ' ').toLowerCase().includes(asked.sign.text);
    };
    const isShown = () =>
      document.querySelector<HTMLInputElement>(asked.field)?.value === asked.word &&
      [...document.querySelectorAll(asked.passage)].some(isWanted);
    let opened = performance.now();
    let typed = opened;
    addEventListener('pointerdown', ({ timeStamp }) => (opened = timeStamp), { capture: true, once: true });
    addEventListener('input', ({ timeStamp }) => (typed = timeStamp), { capture: true });
    const end = performance.now() + asked.patience;
    while (!isShown()) {
      if (performance.now() > end) throw new Error('the passage was not shown');
      await new Promise(requestAnimationFrame);
    }
    return { opened, typed, shown: performance.now() };
  }, wanted);
}

/** Delay between keys of a fast typist. */
const KEY_MS = 60;
/** How long to wait for a site to become idle. */
const REST_MS = 800;
const PATIENCE_MS = 15_000;
