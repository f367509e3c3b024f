import * as ar from './ar.ts';
import * as de from './de.ts';
import * as en from './en.ts';
import * as es from './es.ts';
import { fill } from './fill.ts';
import * as fr from './fr.ts';

/** A word of the interface: a text, or one for each plural form of the language (Unicode CLDR). */
export type Word = string | Forms;
export type Forms = { readonly [Form in Intl.LDMLPluralRule]?: string } & { readonly other: string };
/** The name of a word. */
export type Key = keyof typeof en.en;
/** The words of a language; those that are missing are said in English. */
export type Words = { readonly [K in Key]?: Word };
/** What is put into a word, by the name it has there. */
export type Values = Readonly<Record<string, string | number>>;
/** Attributes of an element whose words are in English on a page of another language. */
export type Mark = { lang?: 'en'; dir?: 'ltr' };
/** A word as code in a browser has it; one that is in English on a page of another language says so. */
export type Told = Word | English;
export type English = { english: Word };

/** A language file: its words, and its numbers as running text has them, from none. */
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

/** The words of the interface for an essay in some language (BCP 47). */
export class InterfaceWords {
  readonly language: string;
  readonly #file: File;
  readonly #figures: Intl.NumberFormat;
  readonly #list: Intl.ListFormat;

  /** @param file the words of the language; none: those we have of it, or of the language it is a form of */
  constructor(language: string, file = fileOf(language)) {
    this.language = language;
    this.#file = file;
    this.#figures = new Intl.NumberFormat(language, { useGrouping: false });
    this.#list = new Intl.ListFormat(this.languageOf('by'), { style: 'short' });
  }

  /** A word as the language has it, or else English. */
  word(key: Key): Word {
    return this.#file.words[key] ?? en.en[key];
  }

  /** The attributes of an element that has a word: none, but where that is English on a page of another language. */
  mark(key: Key): Mark {
    return key in this.#file.words || this.#file === FILES['en'] ? {} : ENGLISH;
  }

  /** The language that a word is in. */
  languageOf(key: Key): string {
    return this.mark(key).lang ?? this.language;
  }

  /** A word with its values put in. */
  say(key: Key, values: Values = {}): string {
    return fill(this.word(key), this.inWords(key, values), this.languageOf(key));
  }

  /** The attributes that give an element without words of its own a name. */
  label(key: Key, values?: Values): { 'aria-label': string } & Mark {
    return { 'aria-label': this.say(key, values), ...this.mark(key) };
  }

  /** The values of a word with its number in words besides, where the language has them: `count` and `Count`. */
  inWords(key: Key, values: Values): Values {
    const { n } = values;
    if (typeof n !== 'number') return values;
    const { numbers } = this.mark(key).lang ? en : this.#file;
    const count = numbers?.[n] ?? n.toLocaleString(this.languageOf(key));
    return { ...values, count, Count: count.charAt(0).toLocaleUpperCase(this.language) + count.slice(1) };
  }

  /** The number of a point or of a page, in figures: a name, without signs between thousands. */
  figures(number: number): string {
    return this.#figures.format(number);
  }

  /** Names in a row. */
  list(names: string[]): string {
    return this.#list.format(names);
  }

  /** A day as running text has it: `2023-02-28` → "28 February 2023". */
  day(date: string): string {
    // Of the ways that English writes a day, the one that most of its readers cannot mistake.
    const language = this.language === 'en' ? 'en-GB' : this.language;
    return new Date(date).toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' });
  }

  /** A word as code in a browser has it. */
  told(key: Key): Told {
    return this.mark(key).lang ? { english: this.word(key) } : this.word(key);
  }
}

/** The file of a language, or of the one it is a form of: for `pt-BR` that of `pt` (RFC 4647, lookup). */
function fileOf(language: string): File {
  const parts = new Intl.Locale(language).toString().split('-');
  for (; parts.length > 0; parts.pop()) {
    const file = FILES[parts.join('-')];
    if (file) return file;
  }
  return { words: {} };
}
