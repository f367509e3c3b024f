import { z } from 'astro/zod';
import { isId, isSectionId } from '#ids.ts';
import { readFingerprint } from '#ledger/model/fingerprint.ts';
import { type Entry, hasWords, isGivenUp, type Ledger, sectionOfEntry } from '#ledger/model/ledger.ts';
import { kindOfPath } from '#routes.ts';

/** Says why a text is not a valid ledger, and where. */
export class LedgerError extends Error {
  /** The line, from 1, if known. */
  line: number | undefined;
  /** Whether the text is that of an unfinished merge. */
  isMerge: boolean;

  constructor(message: string, line: number | undefined, isMerge = false) {
    super(message);
    this.line = line;
    this.isMerge = isMerge;
  }
}

/** An edition without a date is written as its name. */
const editionSchema = z.union([
  z.string().transform((name) => ({ name })),
  z.strictObject({ name: z.string(), date: z.iso.date() }),
]);
const entrySchema = z.strictObject({
  words: z.string(),
  in: z.string().optional(),
  pages: z.array(z.string().refine(isEssayPage, 'not the address of a page of the essay')),
  to: z.string().optional(),
  span: z.tuple([z.int().min(0), z.int().min(0)]).optional(),
  withdrawn: z.string().optional(),
  added: z.string(),
  reworded: z.union([z.string().transform((name) => [name]), z.array(z.string()).min(1)]).optional(),
  print: z.string().transform((written, context) => {
    const print = readFingerprint(written);
    if (print) return print;
    context.addIssue({ code: 'custom', message: 'not a fingerprint' });
    return z.NEVER;
  }),
});
const file = z.strictObject({
  about: z.string(),
  editions: z.array(editionSchema).min(1),
  ids: z.record(z.string(), entrySchema),
});

/**
 * Parses a ledger.
 * @throws LedgerError if the text is not a valid one
 */
export function parseLedger(text: string): Ledger {
  const mark = lineOf(text, /^(?:<{7}|={7}|>{7})/m);
  if (mark) throw new LedgerError('it contains the conflict markers of an unfinished merge', mark, true);
  const { data, error } = file.safeParse(parseJson(text));
  if (error) {
    const [{ path, message }] = error.issues as [z.core.$ZodIssue];
    throw new LedgerError(
      `${path.join(' ') || 'the file'}: ${message}`,
      lineOfKey(text, path[0] === 'ids' ? (path[1] ?? path[0]) : path[0]),
    );
  }
  const ids = new Map(Object.entries(data.ids));
  const twin = twinIn(text);
  if (twin !== undefined) throw new LedgerError(`the id ${twin} occurs twice`, lineOfKey(text, twin));
  const ledger = { editions: data.editions, ids };
  const mistake = mistakeIn(ledger);
  if (mistake) throw new LedgerError(`the id ${mistake.id} ${mistake.what}`, lineOfKey(text, mistake.id));
  return ledger;
}

/** Whether an address is that of a page of the essay or its comments; the site's other pages serve other purposes. */
function isEssayPage(address: string): boolean {
  return address.startsWith('/') && kindOfPath(address.slice(1)) !== undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { message } = error as Error;
    const line = /line (\d+)/.exec(message)?.[1];
    throw new LedgerError(message, line ? Number(line) : undefined);
  }
}

/** Finds an id that has two entries; `JSON.parse` silently takes the last one. */
function twinIn(text: string): string | undefined {
  const seen = new Set<string>();
  for (const [, id] of text.matchAll(/"((?:[^"\\]|\\.)*)"\s*:\s*\{/g)) {
    if (seen.has(id!)) return id;
    seen.add(id!);
  }
  return undefined;
}

function lineOfKey(text: string, key: PropertyKey | undefined): number | undefined {
  const sign = JSON.stringify(String(key)).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return key === undefined ? undefined : lineOf(text, new RegExp(`${sign}\\s*:`));
}

function lineOf(text: string, pattern: RegExp): number | undefined {
  const at = text.search(pattern);
  return at < 0 ? undefined : text.slice(0, at).split('\n').length;
}

/** Finds the first mistake in a ledger that was parsed, and the id it belongs to; undefined if there is none. */
function mistakeIn({ editions, ids }: Ledger): { id: string; what: string } | undefined {
  const names = new Set(editions.map(({ name }) => name));
  for (const [id, entry] of ids) {
    const what =
      idMistake(id) ?? editionMistake(entry, names) ?? placeMistake(id, entry, ids) ?? spanMistake(entry, ids);
    if (what) return { id, what };
  }
  return undefined;
}

function idMistake(id: string): string | undefined {
  return isId(id) ? undefined : 'is not an id that the essay or its comments can have';
}

function editionMistake({ added, reworded, withdrawn }: Entry, editions: Set<string>): string | undefined {
  const other = [added, ...(reworded ?? []), withdrawn].find((name) => name !== undefined && !editions.has(name));
  return other === undefined ? undefined : `names the edition "${other}", which is not listed in "editions"`;
}

function placeMistake(id: string, entry: Entry, ids: Map<string, Entry>): string | undefined {
  const end = entry.to === undefined ? undefined : ids.get(entry.to);
  if (entry.to !== undefined && (!end || end.to !== undefined || entry.to === id))
    return `has "to": "${entry.to}", which is not an id with words of its own`;
  const section = sectionOfEntry(id, entry);
  const home = ids.get(section);
  if (!isSectionId(section) || !home || (isSectionId(id) && section !== id))
    return `has "in": "${section}", which is not a section that was published`;
  return hasWords(entry) && isGivenUp(home) ? `has "in": "${section}", which is a section without words` : undefined;
}

function spanMistake(entry: Entry, ids: Map<string, Entry>): string | undefined {
  const { to, span } = entry;
  const [start, end] = span ?? [0, 0];
  const { print, withdrawn } = ids.get(to ?? '') ?? entry;
  const { length } = print.words;
  // The ledger does not store the words of withdrawn texts.
  if (start <= end && (end <= length || withdrawn !== undefined)) return undefined;
  return `has the span ${start} to ${end}, which is not a range of the ${length} words of the text`;
}
