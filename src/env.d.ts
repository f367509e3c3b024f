/** What the build tells code that runs in a browser (Vite's `define`). */
interface ImportMetaEnv {
  /** A tag of the essay's text; it changes with any word. */
  readonly TEXT_TAG: string;
  /** Whether pages are saved for reading offline. */
  readonly OFFLINE: boolean;
}

/** The words of the interface in the essay's language, for code that runs in a browser (words/define-words.ts). */
declare const WORDS: Readonly<Record<import('./words/words').Key, import('./words/words').Told>>;
/** Whether some of them are in English and the essay is not. */
declare const IS_MIXED: boolean;
