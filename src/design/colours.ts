/** Returns the values of a colour in a stylesheet, in order: in tokens.css, the light paper's and the dark one's. */
export function coloursIn(css: string, name: string): string[] {
  return [...css.matchAll(new RegExp(`--color-${name}:\\s*(#\\w+)`, 'g'))].map(([, colour]) => colour!);
}
