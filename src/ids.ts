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

/**
 * Returns the permanent label of a paragraph in its section: 2 for `p5.2`, `2a` for `p5.2a`.
 * The label of one that came from another section is its whole id.
 * @param prefix what the ids of its section begin with
 */
export function paragraphLabel(id: string, prefix: string): number | string {
  const label = id.startsWith(`${prefix}.`) ? id.slice(prefix.length + 1) : id;
  return /^\d+$/.test(label) ? Number(label) : label;
}

/** Whether an id names a passage, such as `p5.2` or `p5.2a`; ids of sections, headings and notes end differently. */
export function isPassageId(id: string): boolean {
  return /^[^.]+\.\d+[a-z]*$/.test(id);
}
