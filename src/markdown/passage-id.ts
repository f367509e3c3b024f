/** Whether an id names a passage, such as `p5.2` or `p5.2a`; ids of sections, headings and notes end differently. */
export function isPassageId(id: string): boolean {
  return /^[^.]+\.\d+[a-z]*$/.test(id);
}
