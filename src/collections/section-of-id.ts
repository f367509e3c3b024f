/** The section that an id belongs to: `p5` of `p5.2`, `p5-what-follows` and `p5.fn-1`; `opening` of `p0.1`. */
export function sectionOfId(id: string): string {
  if (id.startsWith('c-')) return id.split('.')[0]!;
  const prefix = /^(?:p\d+[a-z]*|z)(?=[.-]|$)/.exec(id)?.[0];
  if (prefix === 'p0') return 'opening';
  return prefix === 'z' ? 'closing' : (prefix ?? id);
}

/** What the ids of the passages of a section begin with, where they were published in it. */
export function prefixOf(section: string): string {
  if (section === 'opening') return 'p0';
  return section === 'closing' ? 'z' : section;
}

/** Whether an id is that of a section as a whole. */
export function isSectionId(id: string): boolean {
  return sectionOfId(id) === id;
}
