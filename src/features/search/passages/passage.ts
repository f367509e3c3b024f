/** A paragraph, heading or other piece of the text that has an address. */
export interface Passage {
  /** Its id on its page, such as `p5.2`. */
  id: string;
  /** Its permalink, such as `/5/#p5.2`; the same from every source. */
  href: string;
  /** Its name for the reader: "Point 5, paragraph 2". */
  name: string;
  /** Its text, without the numerals and ¶ beside it. */
  text: string;
  /** The part of the essay it is in. */
  place: Place;
  /** Whether it is a heading. */
  isHeading: boolean;
  /** Folded words of its text that a source found by their stem. */
  stems?: string[];
}

/** A part of the essay that results are grouped by: a point, the opening, the closing, the comments. */
export interface Place {
  /** `opening`, `p5`, `closing` or `comments`. */
  id: string;
  title: string;
  /** The language and direction of its heading and text, if not those of the page. */
  language?: { lang: string; dir: string };
  /** The content of its tab: a point's number, or a symbol. */
  badge: string;
  /** The class of its sheet, such as `s5`; empty if it has none. */
  sheet: string;
  /** Its position in the essay; the opening is 0. */
  position: number;
}

/** What has this id on a page of the index is no passage, but words as search folds them. */
export const FOLDED_WORDS = '_';
