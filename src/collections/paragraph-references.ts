import type { MessageKey } from '#i18n/en.ts';
import type { LangAttributes, Messages } from '#i18n/messages.ts';
import type { Place } from './subjects.ts';

/** A paragraph as the subject index and the list of changes refer to it. */
export interface Leaf {
  id: string;
  /** The visible text: `5.2`, `opening 2`, `comment 1.2`; or less of it, where the rest has been said. */
  text: string;
  /** Its accessible name: the visible text, and then what that means. */
  name: string;
  /** Marks both as English, if they are and the essay is not. */
  lang: LangAttributes;
}

/** The messages for a paragraph by the kind of its section: the visible text, and what that means. */
const NAMES = {
  opening: ['inOpening', 'ofOpening'],
  point: [undefined, 'ofPoint'],
  closing: ['inClosing', 'ofClosing'],
  comment: ['inComment', 'ofComment'],
} as const satisfies Record<Place['kind'], [MessageKey | undefined, MessageKey]>;

/** Returns a reference to a paragraph, with its full visible text or the one that is given. */
export function referenceTo(place: Place, messages: Messages, text = fullTextOf(place, messages)): Leaf {
  const { id, kind, number = 0, label: paragraph } = place;
  const [, meaning] = NAMES[kind];
  const name = `${text}${messages.t('colon')} ${messages.t(meaning, { number, paragraph })}`;
  return { id, text, name, lang: messages.lang(meaning) };
}

function fullTextOf(place: Place, messages: Messages): string {
  const { kind, number = 0, label: paragraph } = place;
  const [key] = NAMES[kind];
  return key ? messages.t(key, { number, paragraph }) : numberOf(place, messages);
}

/** Returns the number of a paragraph without words: `5.2`, in the opening and the closing `2`. */
export function numberOf({ number, label }: Place, messages: Messages): string {
  const paragraph = labelOf(label, messages);
  return number === undefined ? paragraph : `${messages.figures(number)}.${paragraph}`;
}

/** Returns the label of a paragraph in its section, in the figures of the page. */
export function labelOf(label: Place['label'], messages: Messages): string {
  return typeof label === 'number' ? messages.figures(label) : label;
}
