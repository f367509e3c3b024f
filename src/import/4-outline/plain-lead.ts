import { ImportError, outlineHint } from '#import/model/import-error.ts';
import type { Lead, Line } from '#import/model/line-roles.ts';
import { parseHeadingNumber } from '#import/words/heading-numbers.ts';

/** A bold beginning in plain text, with the pieces that it is made of. */
export interface PlainLead extends Lead {
  /** A number before the asterisks, with the space after it; may be empty. */
  mark: string;
  /** The words between the asterisks. */
  words: string;
  /** A sign directly after the asterisks; may be empty. */
  sign: string;
}

/** Finds the bold beginning of a line of plain text: words between two asterisks each, with or without a number. */
export function findPlainLead(line: string): PlainLead | undefined {
  const match = /^(\S{1,12}\s+)??\*\*(?!\s)([^*]+)(?<!\s)\*\*([:.!?…]*)(?:\s+(.*))?$/su.exec(line);
  if (!match) return undefined;
  const [, mark = '', words = '', sign = '', rest = ''] = match;
  if (mark && parseHeadingNumber(mark.trim())?.title !== '') return undefined;
  return { mark, words, sign, rest, text: mark + words + sign };
}

/**
 * Returns the bold beginning of a line.
 * @throws ImportError if it has none
 */
export function requireLead(line: Line): Lead {
  const lead = line.lead ?? findPlainLead(line.text);
  if (lead) return lead;
  throw new ImportError(
    `Line ${line.number} is "point-lead", but does not begin with bold words. Make it "point" or "paragraph". ${outlineHint}`,
  );
}
