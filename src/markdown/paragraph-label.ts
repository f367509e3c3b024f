/**
 * Returns the permanent label of a paragraph in its section: 2 for `p5.2`, `2a` for `p5.2a`.
 * The label of one that came from another section is its whole id.
 * @param prefix what the ids of its section begin with
 */
export function paragraphLabel(id: string, prefix: string): number | string {
  const label = id.startsWith(`${prefix}.`) ? id.slice(prefix.length + 1) : id;
  return /^\d+$/.test(label) ? Number(label) : label;
}
