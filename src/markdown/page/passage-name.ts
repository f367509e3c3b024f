import type { Messages } from '#i18n/messages.ts';
import { isPassageId, paragraphLabel } from '#ids.ts';
import type { Section } from '#markdown/section.ts';

/** The accessible name of a link to a passage, and the attributes that mark a name in English. */
export type PassageName = ReturnType<Messages['label']>;

const HEADING_OF = {
  opening: 'linkToOpeningHeading',
  point: 'linkToPointHeading',
  closing: 'linkToClosingHeading',
} as const;
const WORDS_OF = { opening: 'linkToOpening', point: 'linkToPoint', closing: 'linkToClosing' } as const;

/**
 * Returns the accessible name of a link to a passage: `p5.2` in point 5 → "Link to point 5, paragraph 2".
 * @returns undefined in a comment, or if the id is not a passage's
 */
export function passageName(
  id: string,
  { prefix, kind, number = 0 }: Pick<Section, 'prefix' | 'kind' | 'number'>,
  messages: Messages,
): PassageName | undefined {
  if (!isPassageId(id) || kind === 'comment') return undefined;
  return messages.label(WORDS_OF[kind], { point: number, paragraph: paragraphLabel(id, prefix) });
}

/**
 * Returns the accessible name of a link to a heading, by its place among the headings of its section. The heading's
 * words are left out, since they are next to the link.
 * @returns undefined in a comment
 */
export function headingName(
  heading: number,
  { kind, number = 0 }: Pick<Section, 'kind' | 'number'>,
  messages: Messages,
): PassageName | undefined {
  return kind === 'comment' ? undefined : messages.label(HEADING_OF[kind], { point: number, heading });
}
