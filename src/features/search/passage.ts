/** A paragraph, heading or other piece of the text that has an address. */
export interface Passage {
  /** Its id on its page, such as `p5.2`. */
  id: string;
  /** Its permalink, such as `/5/#p5.2`; the same from every source. */
  href: string;
  /** What a reader calls it: "Point 5, paragraph 2". */
  name: string;
  /** Its words, without the numerals and ¶ that stand beside them. */
  text: string;
  /** The part of the essay it stands in. */
  place: Place;
  /** Whether it is a heading. */
  isHeading: boolean;
  /** Words in it that a source found by their stem, as they are written in it. */
  stems?: string[];
}

/** A part of the essay that results are grouped by: a point, the opening, the closing, the comments. */
export interface Place {
  /** `opening`, `p5`, `closing` or `comments`. */
  id: string;
  title: string;
  /** The language of its heading and text, and how that is written, where it is not that of the page. */
  language?: { lang: string; dir: string };
  /** What stands in its tab: a point's number, or a sign. */
  mark: string;
  /** The class of its sheet, such as `s5`; empty where it has none. */
  sheet: string;
  /** Its place in the essay's order; the opening is 0. */
  position: number;
}

/** Something that can be asked: the page at hand, or the index of the whole site. */
export interface Source {
  /**
   * Finds passages that may answer a query, in no order: all those with every word and phrase,
   * and where there are none, those with some of them.
   */
  find(query: Query): Promise<Passage[]>;
}

/** What a reader asks for, once it has been read. */
export interface Query {
  /** As typed, trimmed and cut to a length that can be searched. */
  text: string;
  /** Words to be found, folded; the last may be a beginning, since it may still be in typing. */
  words: string[];
  /** Phrases in quotes, each as its folded words, to be found exactly. */
  phrases: string[][];
  /** The part that is looked in; without it, all of the text. */
  within?: 'essay' | 'comments';
}
