import type { Page as Tab } from '@playwright/test';
import type { Question } from './question.ts';
import type { Sent, Served } from './server.ts';
import type { BenchSite } from './sites/site.ts';

/** What one question took. */
export interface Asked {
  /** What was asked of the server up to the first answer. */
  fetched: Sent[];
  /** The same until nothing more came. */
  fetchedInAll: Sent[];
  /** From the opening to the passage. */
  fromOpeningMs: number;
  /** From the last change of the field to the passage. */
  fromLastKeyMs: number;
}

/** How the question comes into the field: key by key, or all at once, so that a time is the site's and not the typist's. */
export type Manner = 'typed' | 'pasted';

/** Opens the search of a page, asks, and waits for the passage. */
export async function openAndAsk(tab: Tab, site: BenchSite, served: Served, question: Question, manner: Manner) {
  served.sent.length = 0;
  const seen = watch(tab, site, question);
  // Its failure is told below; here it must not go unheard while another step fails.
  seen.catch(() => {});
  await site.open(tab);
  return answered(tab, served, seen, async () => {
    const field = tab.locator(site.field);
    if (manner === 'typed') await field.pressSequentially(question.word, { delay: KEY_MS });
    else await field.fill(question.word);
  });
}

/** Asks another question in a search that is open and has answered one. */
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

/** The moments of a search, on the page's own clock: opened, last typed, and the first frame that has the passage. */
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

/** A quick typist. */
const KEY_MS = 60;
/** After this long without more, a site has come to rest. */
const REST_MS = 800;
const PATIENCE_MS = 15_000;
