import type { Rendered } from '#markdown/render.ts';
import { cutAtWord, firstSentence } from '#text/shorten.ts';

/** Maximum characters of a summary, which link previews show. */
const SUMMARY = 160;
/** Maximum characters of a heading in the contents: about three lines on a phone, and four beside the text. */
const CONTENTS_HEADING = 90;

/**
 * Summarises a section by its first sentence.
 * @param title used for a section without a paragraph
 */
export function summaryOf({ outline }: Rendered, title: string, language?: string): string {
  return cutAtWord(firstSentence(outline.passages[0]?.text ?? title, language), SUMMARY);
}

/** Shortens a heading for the contents. */
export function shortTitleOf(title: string): string {
  return cutAtWord(title, CONTENTS_HEADING);
}
