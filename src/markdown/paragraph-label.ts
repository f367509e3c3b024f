/**
 * What a paragraph is called in its section, for ever: 2 for `p5.2`, `2a` for `p5.2a`.
 * One that came from another section is called by its whole id.
 * @param prefix what the ids of its section begin with
 */
export function paragraphLabel(id: string, prefix: string): number | string {
  const label = id.startsWith(`${prefix}.`) ? id.slice(prefix.length + 1) : id;
  return /^\d+$/.test(label) ? Number(label) : label;
}
