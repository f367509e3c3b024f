import type { Messages } from '#i18n/messages.ts';
import { paragraphLabel, prefixOf } from '#ids.ts';

/** The names of parts and passages in the language of the page. */
export interface Names {
  comments: string;
  closing: string;
  heading: string;
  point(number: string): string;
  paragraph(label: number | string): string;
  note(number: number): string;
  /** The name of a passage in a part. */
  passage(part: string, passage: string): string;
}

/** Returns the names in the language of an essay. */
export function namesIn(messages: Messages): Names {
  return {
    comments: messages.t('comments'),
    closing: messages.t('closing'),
    heading: messages.t('heading'),
    point: (n) => messages.t('point', { n }),
    paragraph: (n) => messages.t('paragraph', { n }),
    note: (n) => messages.t('note', { n }),
    passage: (section, passage) => messages.t('passageIn', { section, passage }),
  };
}

/** What a passage is named after. */
interface Named {
  id: string;
  isHeading: boolean;
  /** The number of a note. */
  note?: number;
}

/**
 * Returns the name of a passage: "Point 5, paragraph 2", "Opening, note 1", "Point 5, heading".
 * @param section the id of the part it is in
 * @param partName the name of that part
 */
export function namePassage({ id, isHeading, note }: Named, section: string, partName: string, names: Names): string {
  const paragraph = () => names.paragraph(paragraphLabel(id, prefixOf(section)));
  const own = isHeading ? names.heading : note === undefined ? paragraph() : names.note(note);
  return names.passage(partName, own);
}
