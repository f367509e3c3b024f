import type { Page } from '@playwright/test';
import { alfa } from './alfa.ts';
import { axe } from './axe.ts';
import type { Engine, EngineName, Finding } from './engine.ts';
import { EXEMPTIONS } from './exemptions.ts';
import { htmlCodeSniffer } from './html-codesniffer.ts';
import { ibm } from './ibm.ts';

const ENGINES: Record<EngineName, Engine> = { axe, IBM: ibm, Alfa: alfa, HTML_CodeSniffer: htmlCodeSniffer };
export const ENGINE_NAMES = Object.keys(ENGINES) as EngineName[];

/**
 * Returns what an engine finds on a page as it is now, without the exemptions.
 * @throws Error if it applied hardly any rules: then it does not work, and its silence means nothing
 */
export async function findingsOn(page: Page, name: EngineName, areas: 'all' | 'colours' = 'all'): Promise<string[]> {
  const { passed, findings } = await ENGINES[name](page, areas);
  if (passed < (areas === 'all' ? FEWEST : 1))
    throw new Error(`${name} has checked ${passed} of its rules on ${page.url()}.`);
  const rules = EXEMPTIONS[name].map(({ rule, on = '*' }) => ({ rule, on }));
  return page.evaluate(unexempted, { findings, rules }).then((left) => left.map((line) => `${name}: ${line}`));
}

/** Every page has more that rules apply to: a language, a title, landmarks, headings, links, text. */
const FEWEST = 20;

/** Runs in the page. Returns a line for each finding that is not on an element that its rule is not for. */
function unexempted({ findings, rules }: { findings: Finding[]; rules: { rule: string; on: string }[] }): string[] {
  return findings.flatMap(({ rule, message, path }) => {
    const found = document.evaluate(path, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE).singleNodeValue;
    const element = found instanceof Element ? found : (found?.parentElement ?? document.documentElement);
    const isExempt = rules.some((one) => one.rule === rule && element.matches(one.on));
    return isExempt ? [] : [`${rule}: ${message.replace(/\s+/g, ' ')} ${element.outerHTML.slice(0, 120)}`];
  });
}
