/** Whether an id is that of a passage, such as `p5.2` or `p5.2a`; those of sections, headings and notes do not end so. */
export function isPassageId(id: string): boolean {
  return /^[^.]+\.\d+[a-z]*$/.test(id);
}
