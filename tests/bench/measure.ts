import type { Browser } from '@playwright/test';
import { askNext, type Asked, type Manner, openAndAsk } from './ask.ts';
import { openTab, weigh, type Weight } from './load.ts';
import type { Question } from './question.ts';
import type { Served } from './server.ts';
import type { BenchSite } from './sites/site.ts';

/** A built site that is served, with what is asked of it. */
export interface Subject {
  site: BenchSite;
  served: Served;
  questions: [Question, Question];
}

/** What the pages weigh. */
export interface Weights {
  home: Weight;
  point: Weight;
}

export async function weighPages(browser: Browser, { served }: Subject): Promise<Weights> {
  return { home: await weigh(browser, served, ''), point: await weigh(browser, served, POINT) };
}

/** What searching took on the home page, with the engine cold, and on a point's page, cold and warm. */
export interface Search {
  home?: Asked;
  cold?: Asked;
  /** Another question after the first. */
  warm?: Asked;
  /** The first question once more. */
  again?: Asked;
}

/** Searches a site as one reader would. What fails is told and left out, so that the others are still measured. */
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

/** Bytes of the first answer on a point's page, engine cold. */
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

/** A point's page to search from; what is asked stands on another. */
const POINT = '5/';
