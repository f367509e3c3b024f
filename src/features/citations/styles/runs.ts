import type { Cited } from '#features/citations/cited/cited.ts';
import { isEnglish } from '#features/citations/cited/wording.ts';
import type { MessageKey } from '#i18n/en.ts';
import type { Messages } from '#i18n/messages.ts';

/** A piece of a citation: words of the style, or words of the essay. */
export type Run = string | EssayWords;

/** A title, a name or another text of the essay. */
export interface EssayWords {
  text: string;
  isItalic?: boolean;
  /** Its language, if it is not the essay's. */
  language?: string;
}

/** Returns the full stop after a text, unless the text ends with one, or with another end of a sentence. */
export function stopAfter(text: string): string {
  return /[.?!…。！？؟]["'”’»“」』)\]]*$/u.test(text) ? '' : '.';
}

/** The quotation marks at the end of a text. A single one may be an apostrophe, unless another one opens the quotation. */
const CLOSING_MARKS = /(?:["”]|(?<=‘.*)’)+$/;

/**
 * Returns words of the essay with a comma after them or, unless they end a sentence, with a full stop. English has both
 * within quotation marks.
 * @param note what comes before the sign
 */
export function withSign(words: EssayWords, sign: string, messages: Messages, note = ''): Run[] {
  const { text } = words;
  const stop = stopAfter(note || text);
  const marks = CLOSING_MARKS.exec(text)?.[0];
  if (note || !marks || !stop || !isEnglish(messages)) return [words, note + (sign === '.' ? stop : sign)];
  return [{ ...words, text: text.slice(0, -marks.length) + sign + marks }];
}

/** Says in brackets that these are not the authors' words: " [A retelling of the essay by Ayesha & B]". */
export function inBrackets(note: string | undefined): string {
  return note ? ` [${note}]` : '';
}

/** Puts a run in the place of a message's only name in braces. */
export function around(key: MessageKey, run: Run, messages: Messages): [before: string, run: Run, after: string] {
  const [before = '', after = ''] = String(messages.message(key)).split(/\{\w+\}/);
  return [before, run, after];
}

/** Puts the title of a point in quotation marks with a full stop, which English has within them. */
export function quoted(title: EssayWords, messages: Messages): Run[] {
  const [before, , after] = around('quoted', title, messages);
  if (!isEnglish(messages)) return [before, title, after + stopAfter(title.text)];
  const runs = withSign(title, '.', messages).map((run) =>
    typeof run === 'string' ? run : { ...run, text: run.text.replaceAll('“', '‘').replaceAll('”', '’') },
  );
  return [before, ...runs, after];
}

/** Returns the title that a citation leads with, and that of the essay, if a point is cited. */
export function titlesOf({ title, language, whole }: Cited): { title: EssayWords; essay?: EssayWords } {
  if (whole === undefined) return { title: { text: title, isItalic: true } };
  return { title: { text: title, language }, essay: { text: whole, isItalic: true } };
}

/** Joins the pieces that are not empty with a separator. */
export function join(pieces: (Run | undefined)[], separator: string): Run[] {
  return pieces.filter(Boolean).flatMap((piece, i) => (i === 0 ? [piece!] : [separator, piece!]));
}

/** Merges words of the style, and leaves out what is empty and spaces at the end. */
export function tidy(runs: Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (typeof run === 'string' && typeof last === 'string') merged[merged.length - 1] = last + run;
    else if (run !== '') merged.push(run);
  }
  const last = merged.at(-1);
  if (typeof last === 'string') merged[merged.length - 1] = last.trimEnd();
  return merged;
}

/** Returns the text of a citation. */
export function textOfRuns(runs: Run[]): string {
  return runs.map((run) => (typeof run === 'string' ? run : run.text)).join('');
}
