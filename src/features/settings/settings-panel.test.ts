import { parseHTML } from 'linkedom';
import { expect, onTestFinished, test, vi } from 'vitest';
import { SETTINGS } from './settings.ts';

test('each choice has its own name in the panel, and one without a name has that of its value', async () => {
  vi.stubGlobal('document', parseHTML('<html></html>').document);
  vi.stubGlobal('IS_MIXED', false);
  vi.stubGlobal('MESSAGES', new Proxy({}, { get: (_messages, key) => `<${String(key)}>` }));
  const papers = SETTINGS.theme.choices as unknown as string[];
  papers.push('nameless');
  onTestFinished(() => {
    papers.pop();
    vi.unstubAllGlobals();
    vi.resetModules();
  });
  const { createPanel } = await import('./settings-panel.ts');
  const [theme] = createPanel().querySelectorAll('fieldset');
  expect([...theme!.querySelectorAll('label span')].map(({ textContent }) => textContent)).toEqual([
    ...papers.slice(0, -1).map(nameOf),
    'nameless',
  ]);
});

/** Returns the name that the panel shows for a paper, where each message is its own name. */
function nameOf(paper: string): string {
  return `<paper${paper[0]!.toUpperCase()}${paper.slice(1)}>`;
}
