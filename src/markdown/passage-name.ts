import type { Section } from './section.ts';

/** What a link to a passage is called: `p5.2` in point 5 → "Link to point 5, paragraph 2". */
export function passageName(id: string, { prefix, name }: Pick<Section, 'prefix' | 'name'>): string | undefined {
  const paragraph = id.startsWith(`${prefix}.`) ? id.slice(prefix.length + 1) : '';
  return /^\d+$/.test(paragraph) ? `Link to ${name}, paragraph ${paragraph}` : undefined;
}
