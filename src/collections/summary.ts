import { cutAtWord, firstSentence } from '../markdown/excerpt.ts';
import type { Rendered } from '../markdown/render.ts';

/** Characters of a summary, as previews of a link show them. */
const SUMMARY = 160;

/**
 * One sentence about a section: its first.
 * @param title what is said of a section without a paragraph
 */
export function summaryOf({ outline }: Rendered, title: string, language?: string): string {
  return cutAtWord(firstSentence(outline.passages[0]?.text ?? title, language), SUMMARY);
}
