import type { InterfaceWords } from '../words/words.ts';
import { isPassageId } from './passage-id.ts';
import { paragraphLabel } from './paragraph-label.ts';
import type { Section } from './section.ts';

/** What a link to a passage is called, and what says of it that it is in English. */
export type PassageName = ReturnType<InterfaceWords['label']>;

const HEADING_OF = {
  opening: 'linkToOpeningHeading',
  point: 'linkToPointHeading',
  closing: 'linkToClosingHeading',
} as const;
const WORDS_OF = { opening: 'linkToOpening', point: 'linkToPoint', closing: 'linkToClosing' } as const;

/** What a link to a passage is called: `p5.2` in point 5 → "Link to point 5, paragraph 2". */
export function passageName(
  id: string,
  { prefix, kind, number = 0 }: Pick<Section, 'prefix' | 'kind' | 'number'>,
  words: InterfaceWords,
): PassageName | undefined {
  if (!isPassageId(id) || kind === 'comment') return undefined;
  return words.label(WORDS_OF[kind], { point: number, paragraph: paragraphLabel(id, prefix) });
}

/** What a link to a heading is called, by its place among those of its section: not by its words, which stand beside it. */
export function headingName(
  heading: number,
  { kind, number = 0 }: Pick<Section, 'kind' | 'number'>,
  words: InterfaceWords,
): PassageName | undefined {
  return kind === 'comment' ? undefined : words.label(HEADING_OF[kind], { point: number, heading });
}
