/** An essay split into parts, with every word of the source. Each `number` is a line number in the source. */
export interface ImportedEssay {
  title: string;
  kicker: string | undefined;
  standfirst: string | undefined;
  byline: string | undefined;
  authors: string[];
  opening: Block[];
  points: { number: number; title: string; blocks: Block[] }[];
  closing: { number: number; title: string; blocks: Block[]; signOff: string | undefined } | undefined;
  comments: Block[][];
}

export interface Block {
  /** In Markdown, everything that is not a heading counts as a paragraph. */
  kind: 'paragraph' | 'subheading';
  /** Its line in the source, or its first line. */
  number: number;
  text: string;
  /** Whether the beginning of its line is the title of a point. */
  isAfterLead?: boolean;
}
