/** Returns the section in an id's name: `p5` for `p5.2`, `p5-what-follows` and `p5.fn-1`; `opening` for `p0.1`. */
export function sectionOfId(id: string): string {
  if (id.startsWith('c-')) return id.split('.')[0]!;
  const prefix = /^(?:p\d+[a-z]*|z)(?=[.-]|$)/.exec(id)?.[0];
  if (prefix === 'p0') return 'opening';
  return prefix === 'z' ? 'closing' : (prefix ?? id);
}

/** Returns the prefix of the ids of passages that were published in a section. */
export function prefixOf(section: string): string {
  if (section === 'opening') return 'p0';
  return section === 'closing' ? 'z' : section;
}

/** Whether an id is that of a whole section. */
export function isSectionId(id: string): boolean {
  return sectionOfId(id) === id;
}
