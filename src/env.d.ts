/** Values that the build defines for code in the browser (Vite's `define`). */
interface ImportMetaEnv {
  /** A tag for the essay's text; it changes with every edit. */
  readonly TEXT_TAG: string;
  /** Whether pages are saved for reading offline. */
  readonly OFFLINE: boolean;
  /** What a link carries that says in which edition it was made: `?3`; empty without a ledger. */
  readonly EDITION: string;
  /** The path of what each edition changed. */
  readonly CHANGES: string[];
  /** The number of the last edition that reworded each text, by id. */
  readonly REWORDED: Record<string, number>;
}

/** The interface messages in the essay's language, for code in the browser (i18n/define-messages.ts). */
declare const MESSAGES: {
  readonly [K in import('#i18n/en.ts').MessageKey]: import('#i18n/messages.ts').BrowserMessage<
    Required<import('#i18n/en.ts').Translation>[K]
  >;
};
/** Whether some of them are in English although the essay is not. */
declare const IS_MIXED: boolean;

/** The files with the passages of the essay and of the comments (features/search/index/passage-files.ts). */
declare module 'virtual:passages' {
  type Load = () => Promise<{ default: import('#features/search/passages/passage-table.ts').PassageTable }>;
  /** Functions that load a file each; undefined if the text is too long for files. */
  export const essay: Load[] | undefined;
  export const comments: Load[] | undefined;
}

/** The library that makes text fragments, which brings no types. */
declare module 'text-fragments-polyfill/dist/fragment-generation-utils.js' {
  /** The parts of a text directive, not encoded. */
  export interface TextFragment {
    textStart: string;
    textEnd?: string | undefined;
    /** The words before it, and those after it. */
    prefix?: string | undefined;
    suffix?: string | undefined;
  }
  /** Returns a fragment that fits only the text of a range, if there is one; it extends the range to whole words. */
  export function generateFragmentFromRange(range: Range): { fragment?: TextFragment };
}
