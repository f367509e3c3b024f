import * as ar from './ar.ts';
import * as de from './de.ts';
import * as en from './en.ts';
import type { Key, Words } from './en.ts';
import * as es from './es.ts';
import * as fr from './fr.ts';
import { fill, type Values, type Word } from './message.ts';
import { formOf } from './plural.ts';

/** Attributes of an element with an English message on a page in another language. */
export type Mark = { lang?: 'en'; dir?: 'ltr' };
/** A message for code in the browser; one that is in English on a page in another language says so. */
export type Told<Text extends Word = string> = Text | English<Text>;
export type English<Text extends Word = string> = { english: Text };

/** A language file: its messages, and its number words for running text, from zero. */
interface File {
  words: Words;
  numbers?: string[];
}

const FILES: Record<string, File> = {
  ar: { words: ar.ar },
  de: { words: de.de, numbers: de.numbers },
  en: { words: en.en, numbers: en.numbers },
  es: { words: es.es, numbers: es.numbers },
  fr: { words: fr.fr, numbers: fr.numbers },
};
const ENGLISH = { lang: 'en', dir: 'ltr' } as const;

/** The interface messages for an essay in a language (BCP 47). */
export class InterfaceWords {
  readonly language: string;
  readonly #file: File;
  readonly #figures: Intl.NumberFormat;
  readonly #list: Intl.ListFormat;

  /** @param file the messages to use; default: those of the language, or of the one it is a variant of */
  constructor(language: string, file = fileOf(language)) {
    this.language = language;
    this.#file = file;
    this.#figures = new Intl.NumberFormat(language, { useGrouping: false });
    this.#list = new Intl.ListFormat(this.languageOf('by'), { style: 'short' });
  }

  /** Returns a message in the language, or else in English. */
  word(key: Key): Word {
    return this.#file.words[key] ?? en.en[key];
  }

  /** Returns the attributes of a message's element: none, unless it is English on a page in another language. */
  mark(key: Key): Mark {
    return key in this.#file.words || this.#file === FILES['en'] ? {} : ENGLISH;
  }

  /** Returns the language that a message is in. */
  languageOf(key: Key): string {
    return this.mark(key).lang ?? this.language;
  }

  /** Returns a message with its values filled in. */
  say(key: Key, values: Values = {}): string {
    const language = this.languageOf(key);
    return fill(formOf(this.word(key), values, language), this.inWords(key, values), language);
  }

  /** Returns the attributes that name an element without text of its own. */
  label(key: Key, values?: Values): { 'aria-label': string } & Mark {
    return { 'aria-label': this.say(key, values), ...this.mark(key) };
  }

  /** Adds `count` and `Count` to a message's values: `n` in words, if the language has them, or else in figures. */
  inWords(key: Key, values: Values): Values {
    const { n } = values;
    if (typeof n !== 'number') return values;
    const { numbers } = this.mark(key).lang ? en : this.#file;
    const count = numbers?.[n] ?? n.toLocaleString(this.languageOf(key));
    return { ...values, count, Count: count.charAt(0).toLocaleUpperCase(this.language) + count.slice(1) };
  }

  /** Formats the number of a point or a page in figures: it is a name, so it has no thousands separators. */
  figures(number: number): string {
    return this.#figures.format(number);
  }

  /** Joins names into a list. */
  list(names: string[]): string {
    return this.#list.format(names);
  }

  /** Formats a date for running text: `2023-02-28` → "28 February 2023". */
  day(date: string): string {
    // The English date format that the fewest readers can misread.
    const language = this.language === 'en' ? 'en-GB' : this.language;
    return new Date(date).toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' });
  }

  /** Returns a message for code in the browser. */
  told(key: Key): Told<Word> {
    return this.mark(key).lang ? { english: this.word(key) } : this.word(key);
  }
}

/** Returns the file of a language, or of the one it is a variant of: `pt` for `pt-BR` (RFC 4647, lookup). */
function fileOf(language: string): File {
  const parts = new Intl.Locale(language).toString().split('-');
  for (; parts.length > 0; parts.pop()) {
    const file = FILES[parts.join('-')];
    if (file) return file;
  }
  return { words: {} };
}
