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
  const names = [...theme!.querySelectorAll('label span')].map(({ textContent }) => textContent);
  expect(names.slice(0, 2)).toEqual(['<paperAuto>', '<paperLight>']);
  expect(names.at(-1)).toBe('nameless');
  expect(new Set(names).size).toBe(papers.length);
});
