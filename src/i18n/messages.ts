import * as en from './en.ts';
import type { MessageKey, Translation } from './en.ts';
import * as languages from './languages.ts';
import { fill, type Message, type Values } from './message.ts';
import { formOf } from './plural.ts';

/** Attributes of an element with an English message on a page in another language. */
export type LangAttributes = { lang?: 'en'; dir?: 'ltr' };
/** A message for code in the browser; one that is in English on a page in another language says so. */
export type BrowserMessage<Text extends Message = string> = Text | EnglishMessage<Text>;
export type EnglishMessage<Text extends Message = string> = { english: Text };

/** A language file. */
interface File {
  messages: Translation;
  /** Number words for running text, from zero. */
  numbers?: string[];
  /** How a date names the first day of a month, if not as "1". */
  firstOfMonth?: string;
}

const FILES: Record<string, File> = languages;
const ENGLISH = { lang: 'en', dir: 'ltr' } as const;

/** The interface messages for an essay in a language (BCP 47). */
export class Messages {
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

  /**
   * Returns a message in the language, or else in English.
   * @throws Error if there is no such message
   */
  message(key: MessageKey): Message {
    const message: Message | undefined = this.#file.messages[key] ?? en.messages[key];
    if (message === undefined) throw new Error(unknownMessage(key));
    return message;
  }

  /** Returns the attributes of a message's element: none, unless it is English on a page in another language. */
  lang(key: MessageKey): LangAttributes {
    return key in this.#file.messages ? {} : ENGLISH;
  }

  /** Returns the names of the messages that the language lacks. */
  missing(): MessageKey[] {
    return (Object.keys(en.messages) as MessageKey[]).filter((key) => this.lang(key).lang);
  }

  /** Returns the texts of all messages, in every plural form, without their values. */
  texts(): string[] {
    return (Object.keys(en.messages) as MessageKey[])
      .flatMap((key) => {
        const message = this.message(key);
        return typeof message === 'string' ? [message] : Object.values(message);
      })
      .map((text) => text.replace(/\{\w+\}/g, ''));
  }

  /** Returns the language that a message is in. */
  languageOf(key: MessageKey): string {
    return this.lang(key).lang ?? this.language;
  }

  /** Returns a message with its values filled in. */
  t(key: MessageKey, values: Values = {}): string {
    const language = this.languageOf(key);
    return fill(formOf(this.message(key), values, language), this.withNumberWords(key, values), language);
  }

  /** Returns the attributes that name an element without text of its own. */
  label(key: MessageKey, values?: Values): { 'aria-label': string } & LangAttributes {
    return { 'aria-label': this.t(key, values), ...this.lang(key) };
  }

  /** Adds `count` and `Count` to a message's values: `n` in words, if the language has them, or else in figures. */
  withNumberWords(key: MessageKey, values: Values): Values {
    const { n } = values;
    if (typeof n !== 'number') return values;
    const { numbers } = this.lang(key).lang ? en : this.#file;
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
    const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
    const { firstOfMonth } = this.#file;
    return format
      .formatToParts(new Date(date))
      .map(({ type, value }) => (type === 'day' && Number(value) === 1 && firstOfMonth) || value)
      .join('');
  }

  /** Returns a message for code in the browser. */
  forBrowser(key: MessageKey): BrowserMessage<Message> {
    return this.lang(key).lang ? { english: this.message(key) } : this.message(key);
  }
}

/** Returns the error for a message that no file has. */
export function unknownMessage(key: string): string {
  return `There is no message "${key}". Add it to src/i18n/en.ts, or correct its name.`;
}

/** Returns the file of a language, or of the one it is a variant of: `pt` for `pt-BR` (RFC 4647, lookup). */
function fileOf(language: string): File {
  const parts = new Intl.Locale(language).toString().split('-');
  for (; parts.length > 0; parts.pop()) {
    const file = FILES[parts.join('-')];
    if (file) return file;
  }
  return { messages: {} };
}
