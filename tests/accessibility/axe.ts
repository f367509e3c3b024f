import { AxeBuilder } from '@axe-core/playwright';
import type { Engine } from './engine.ts';

/** All rules of axe, including those for WCAG AAA and those that it has switched off. */
export const axe: Engine = async (page, areas) => {
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ xpath: true, rules: OFF_BY_DEFAULT });
  if (areas === 'colours') builder.withTags('cat.color');
  const { passes, violations, incomplete } = await builder.analyze();
  const findings = [...violations, ...incomplete].flatMap(({ id, help, nodes }) =>
    nodes.map((node) => ({ rule: id, message: help, path: String((node as { xpath?: string[] }).xpath?.[0] ?? '') })),
  );
  return { passed: passes.length, findings };
};

const OFF_BY_DEFAULT = { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } };
