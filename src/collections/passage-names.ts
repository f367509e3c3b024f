import type { MessageKey } from '#i18n/en.ts';
import { addressOfPoint, isInComment, isInPoint, isSectionId, kindOfText, paragraphLabel, prefixOf } from '#ids.ts';
import { onceABuild } from './entries.ts';
import { getEssay } from './essay.ts';
import { getMessages } from './messages.ts';
import { getPointOf } from './points.ts';
import { getNoteNumber, getSectionOf } from './sections.ts';

/** The name of a section, or of something in one. */
export interface PassageName {
  /** The section that it is in; undefined for a whole section. */
  section?: string;
  /** The message that names it. */
  message: MessageKey;
  values?: { n: number | string };
  /** A heading of the essay, which then names it in place of the message. */
  heading?: string | undefined;
}

/**
 * Makes a lookup of the name of a section, paragraph, heading or note. A removed point goes by its first number.
 */
export const getPassageNames = onceABuild(async (): Promise<(id: string) => PassageName> => {
  const messages = await getMessages();
  const { closing } = await getEssay();
  const sectionOf = await getSectionOf();
  const pointOf = await getPointOf();
  const noteNumber = await getNoteNumber();
  return (id) => {
    const section = sectionOf(id);
    if (isSectionId(id)) {
      const point = pointOf(section);
      if (point) return { message: 'point', values: { n: messages.figures(point.number) } };
      if (isInPoint(section)) return { message: 'formerPoint', values: { n: addressOfPoint(section) } };
      if (isInComment(section)) return { message: 'aComment' };
      return section === 'opening' ? { message: 'opening' } : { message: 'closing', heading: closing?.title ?? '…' };
    }
    const kind = kindOfText(id);
    if (kind === 'passage')
      return { section, message: 'paragraph', values: { n: paragraphLabel(id, prefixOf(section)) } };
    const note = noteNumber(id);
    if (kind === 'note')
      return note ? { section, message: 'note', values: { n: note } } : { section, message: 'aNote' };
    return { section, message: 'heading' };
  };
});

/** Makes a lookup of such a name as plain text: "Point 5, paragraph 2". */
export const getPassageNameTexts = onceABuild(async (): Promise<(id: string) => string> => {
  const messages = await getMessages();
  const nameOf = await getPassageNames();
  const textOf = (id: string): string => {
    const { section, message, values, heading } = nameOf(id);
    const own = heading ?? messages.t(message, values);
    return section === undefined ? own : messages.t('passageIn', { section: textOf(section), passage: own });
  };
  return textOf;
});
