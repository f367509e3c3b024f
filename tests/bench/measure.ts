import type { Browser } from '@playwright/test';
import { type Asked, askNext, type Manner, openAndAsk } from './ask.ts';
import { openTab, weigh, type Weight } from './load.ts';
import type { Question } from './question.ts';
import type { Served } from './server.ts';
import type { BenchSite } from './sites/site.ts';

/** A built site that is being served, and the queries to run on it. */
export interface Subject {
  site: BenchSite;
  served: Served;
  questions: [Question, Question];
}

/** The weights of the home page and a point's page. */
export interface Weights {
  home: Weight;
  point: Weight;
}

export async function weighPages(browser: Browser, { served }: Subject): Promise<Weights> {
  return { home: await weigh(browser, served, ''), point: await weigh(browser, served, POINT) };
}

/** The cost of searches: on the home page with a cold engine, and on a point's page, cold and warm. */
export interface Search {
  home?: Asked;
  cold?: Asked;
  /** A second query. */
  warm?: Asked;
  /** The first query again. */
  again?: Asked;
}

/** Searches a site as a reader would. Logs and omits searches that fail, so that the rest are still measured. */
export async function search(browser: Browser, subject: Subject, line: 'fast' | 'slow'): Promise<Search> {
  const { site, served, questions } = subject;
  const [first, second] = questions;
  const measured: Search = {};
  const manner: Manner = line === 'slow' ? 'typed' : 'pasted';
  await onPage(browser, subject, '', line, async (tab) => {
    measured.home = await openAndAsk(tab, site, served, first, manner);
  });
  await onPage(browser, subject, POINT, line, async (tab) => {
    measured.cold = await openAndAsk(tab, site, served, first, 'pasted');
    measured.warm = await askNext(tab, site, served, second);
    measured.again = await askNext(tab, site, served, first);
  });
  return measured;
}

/** Measures the first answer on a point's page with a cold engine; undefined if there is none. */
export async function firstAnswer(browser: Browser, subject: Subject): Promise<Asked | undefined> {
  let asked: Asked | undefined;
  await onPage(browser, subject, POINT, 'fast', async (tab) => {
    asked = await openAndAsk(tab, subject.site, subject.served, subject.questions[0], 'pasted');
  });
  return asked;
}

type Use = (tab: Awaited<ReturnType<typeof openTab>>) => Promise<void>;

async function onPage(browser: Browser, subject: Subject, address: string, line: 'fast' | 'slow', use: Use) {
  const { site, served } = subject;
  const tab = await openTab(browser, served, address);
  served.line.isSlow = line === 'slow';
  try {
    await use(tab);
  } catch (error) {
    const [reason] = String(error).split('\n');
    console.error(`${site.name}, /${address}: no answer (${reason})`);
  } finally {
    served.line.isSlow = false;
    await tab.context().close();
  }
}

/** The point's page to search from; the passages searched for are on other pages. */
const POINT = '5/';
