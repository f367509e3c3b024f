import type { Place } from '#collections/subjects.ts';
import type { MessageKey } from '#i18n/en.ts';
import type { LangAttributes, Messages } from '#i18n/messages.ts';
import { runsOf } from '#text/subject-index/runs-of.ts';

/** A reference in an index: to a paragraph, or from the first to the last of several consecutive ones. */
interface Reference {
  from: Leaf;
  to: Leaf | undefined;
}

/** A paragraph as an index refers to it. */
export interface Leaf {
  id: string;
  /** The visible text: `5.2`, `opening 2`, `comment 1.2`; at the end of a range `4`. */
  text: string;
  /** Its accessible name: the visible text, and then what that means. */
  name: string;
  /** Marks both as English, if they are and the essay is not. */
  lang: LangAttributes;
}

/** Returns the references to some paragraphs, which are given in reading order. */
export function referencesTo(places: Place[], messages: Messages): Reference[] {
  return runsOf(places).map((run) => ({
    from: leafOf(run[0]!, messages),
    to: run.length > 1 ? endOf(run.at(-1)!, messages) : undefined,
  }));
}

/** The messages for a paragraph by the kind of its section: the visible text, and what that means. */
const NAMES = {
  opening: ['inOpening', 'ofOpening'],
  point: [undefined, 'ofPoint'],
  closing: ['inClosing', 'ofClosing'],
  comment: ['inComment', 'ofComment'],
} as const satisfies Record<Place['kind'], [MessageKey | undefined, MessageKey]>;

function leafOf(place: Place, messages: Messages): Leaf {
  const { kind, number = 0, label: paragraph } = place;
  const [key] = NAMES[kind];
  const text = key
    ? messages.t(key, { number, paragraph })
    : `${messages.figures(number)}.${figures(paragraph, messages)}`;
  return leaf(place, text, messages);
}

function endOf(place: Place, messages: Messages): Leaf {
  return leaf(place, figures(place.label, messages), messages);
}

function leaf({ id, kind, number = 0, label: paragraph }: Place, text: string, messages: Messages): Leaf {
  const [, meaning] = NAMES[kind];
  const name = `${text}${messages.t('colon')} ${messages.t(meaning, { number, paragraph })}`;
  return { id, text, name, lang: messages.lang(meaning) };
}

function figures(label: number | string, messages: Messages): string {
  return typeof label === 'number' ? messages.figures(label) : label;
}
