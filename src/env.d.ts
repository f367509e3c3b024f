/** Values that the build defines for code in the browser (Vite's `define`). */
interface ImportMetaEnv {
  /** A tag for the essay's text; it changes with every edit. */
  readonly TEXT_TAG: string;
  /** Whether pages are saved for reading offline. */
  readonly OFFLINE: boolean;
}

/** The interface messages in the essay's language, for code in the browser (i18n/define-words.ts). */
declare const WORDS: {
  readonly [K in import('#i18n/en.ts').Key]: import('#i18n/words.ts').Told<Required<import('#i18n/en.ts').Words>[K]>;
};
/** Whether some of them are in English although the essay is not. */
declare const IS_MIXED: boolean;
