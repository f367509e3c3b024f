import { z } from 'astro/zod';
import { type Fingerprint, readFingerprint, writeFingerprint } from './fingerprint.ts';

/** The file in the content folder that remembers every id the essay was published with. */
export const LEDGER_FILE = 'permalinks.json';

/** What is remembered of an id that was published. */
export interface Entry {
  /** The first words of what it names. */
  words: string;
  print: Fingerprint;
  /** The section its words are in, where that is another than its own. */
  in?: string | undefined;
  /** The addresses of the pages it was ever on, from the site's own: `/5/`. */
  pages: string[];
  /** The id under which its words stand now, with others; none: its own. */
  to?: string | undefined;
  /** Which words of a text that others share are its own: the first, and the one after the last, from 0. */
  span?: [number, number] | undefined;
  /** The edition from which on its words are no longer there, as someone has decided. */
  withdrawn?: string | undefined;
  /** The edition it came with. */
  added: string;
  /** The last edition that changed its words. */
  reworded?: string | undefined;
}

/** Whether an id no longer has words, by someone's decision: these were withdrawn, or it leads to others. */
export function isGivenUp({ to, span, withdrawn }: Entry): boolean {
  return withdrawn !== undefined || (to !== undefined && !span);
}

/** Every id an essay was published with, in the order of reading. */
export interface Ledger {
  /** The names of the editions, the first one first. */
  editions: string[];
  ids: Map<string, Entry>;
}

/** An address that pages of the essay and its comments have; others are made by the site for something else. */
const PAGE =
  /^\/(?:closing\/|(?:parts|comments)\/(?:\d+\/)?|(?!(?:404|500)\/)[1-9]\d*[a-z]*\/(?:comments\/(?:\d+\/)?)?)?$/;

const entry = z.strictObject({
  words: z.string(),
  in: z.string().optional(),
  pages: z.array(z.string().regex(PAGE, 'found an address that is none of the essay’s pages')),
  to: z.string().optional(),
  span: z.tuple([z.int().min(0), z.int().min(0)]).optional(),
  withdrawn: z.string().optional(),
  added: z.string(),
  reworded: z.string().optional(),
  print: z.string().transform((written, context) => {
    const print = readFingerprint(written);
    if (print) return print;
    context.addIssue({ code: 'custom', message: 'found no fingerprint' });
    return z.NEVER;
  }),
});
const file = z.strictObject({
  about: z.string(),
  editions: z.array(z.string()).min(1),
  ids: z.record(z.string(), entry),
});

/**
 * Reads a ledger.
 * @throws Error that says what of the text is none
 */
export function parseLedger(text: string): Ledger {
  const { data, error } = file.safeParse(JSON.parse(text));
  if (error) {
    const [{ path, message }] = error.issues as [z.core.$ZodIssue];
    throw new Error(`${path.join(' ') || 'the file'}: ${message}`);
  }
  const ids = new Map<string, Entry>(Object.entries(data.ids));
  for (const [id, { to }] of ids) {
    const end = to === undefined ? undefined : ids.get(to);
    if (to !== undefined && (!end || end.to))
      throw new Error(`ids ${id} to: "${to}" is no id that has words of its own`);
  }
  return { editions: data.editions, ids };
}

const ABOUT = 'Every id this essay was published with. Kept by "npm run permalinks"; commit it with the texts.';

/** Writes a ledger, an id a line, so that a comparison of two shows what became of each. */
export function writeLedger({ editions, ids }: Ledger): string {
  const lines = [...ids].map(([id, remembered]) => {
    const { words, to, in: place, span, withdrawn, added, reworded, pages, print } = remembered;
    const fields = { words, to, in: place, span, withdrawn, added, reworded, pages, print: writeFingerprint(print) };
    return `    ${JSON.stringify(id)}: ${JSON.stringify(fields)}`;
  });
  return `{
  "about": ${JSON.stringify(ABOUT)},
  "editions": ${JSON.stringify(editions)},
  "ids": {
${lines.join(',\n')}
  }
}
`;
}
