/** What the tests use of Citation.js, which has no types of its own. */
declare module '@citation-js/core' {
  export const plugins: {
    input: { chain(text: string, options: { generateGraph: false }): Record<string, unknown>[] };
  };
  export const logger: { warn(...message: string[]): void };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
