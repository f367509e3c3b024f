import type { MessageKey } from '#i18n/en.ts';
import { isPassageId, paragraphLabel, prefixOf, sectionOfId } from '#ids.ts';
import { onceABuild } from './entries.ts';
import { getPointOf, type Point } from './points.ts';
import { getSectionOf } from './sections.ts';

/** The messages for a whole section, and for a paragraph of it. */
const WORDS_OF = {
  opening: ['onOpening', 'onOpeningParagraph'],
  point: ['onPoint', 'onPointParagraph'],
  closing: ['onClosing', 'onClosingParagraph'],
} as const satisfies Record<string, [MessageKey, MessageKey]>;

/** A section or a paragraph that a comment is about. */
export interface CommentPlace {
  id: string;
  /** The point that it is, or is in. */
  point: Point | undefined;
  /** The message that names it. */
  message: MessageKey;
  /** The label of the paragraph; 0 for a section. */
  paragraph: number | string;
}

/** Makes a lookup of what a comment is about, by id. */
export const getCommentPlaces = onceABuild(async (): Promise<(id: string) => CommentPlace> => {
  const pointOf = await getPointOf();
  const sectionOf = await getSectionOf();
  return (id) => {
    const section = sectionOf(id);
    const point = pointOf(section);
    const paragraph = isPassageId(id) ? paragraphLabel(id, prefixOf(point ? section : sectionOfId(id))) : undefined;
    const [whole, part] = WORDS_OF[point ? 'point' : section === 'closing' ? 'closing' : 'opening'];
    return { id, point, message: paragraph === undefined ? whole : part, paragraph: paragraph ?? 0 };
  };
});
