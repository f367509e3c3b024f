import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Engine } from './engine.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('accessibility-checker-engine'), 'utf8');

/** What the engine says about one element: whether its rule is a requirement or advice, and what the rule found. */
interface Result {
  ruleId: string;
  value: ['VIOLATION' | 'RECOMMENDATION' | 'INFORMATION', 'PASS' | 'FAIL' | 'POTENTIAL' | 'MANUAL'];
  message: string;
  path: { dom: string };
}

interface Checker {
  /** The rules of each set. */
  rulesetRules: Record<string, string[]>;
  check(node: Document, rulesets: string[]): Promise<{ results: Result[] }>;
}

interface Ace {
  Checker: new () => Checker;
}

/** IBM's `accessibility-checker-engine`: failures, what may be one, and what a person must check. */
export const ibm: Engine = async (page, areas) => {
  // Evaluated, since the content security policy of a page allows no other script in it.
  await page.evaluate(`${source};undefined`);
  const results = await page.evaluate(async (onlyColours) => {
    const { ace } = globalThis as unknown as { ace: Ace };
    const checker = new ace.Checker();
    if (onlyColours) checker.rulesetRules = { WCAG_2_2: ['text_contrast_sufficient'] };
    const report = await checker.check(document, ['IBM_Accessibility', 'WCAG_2_2']);
    return report.results.map(({ ruleId, value, message, path }) => ({ ruleId, value, message, path }));
  }, areas === 'colours');
  const findings = results
    .filter((result) => !isPass(result))
    .map(({ ruleId, message, path }) => ({ rule: ruleId, message, path: path.dom }));
  return { passed: new Set(results.filter(isPass).map(({ ruleId }) => ruleId)).size, findings };
};

function isPass({ value }: Result): boolean {
  return value[1] === 'PASS';
}
