import type { Page } from '@playwright/test';
import { type MessageKey, messages as en } from '#i18n/en.ts';
import type { Message } from '#i18n/message.ts';
import type { Messages } from '#i18n/messages.ts';

/** A text that a page shows or announces, with the language and direction of its markup. */
export interface Said {
  text: string;
  lang: string;
  dir: string;
}

/** Returns all texts on a page in its current state, including those of attributes that are read aloud or shown. */
export function saidOn(page: Page): Promise<Said[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => !element.matches('script, style, link, noscript'))
      .flatMap((element) => {
        const lang = element.closest('[lang]')!.getAttribute('lang')!;
        const dir = element.closest('[dir]')!.getAttribute('dir')!;
        const isTold = element.matches('[name=description], [property="og:title"], [property="og:description"]');
        const attributes = ['aria-label', 'title', 'alt', 'placeholder', ...(isTold ? ['content'] : [])];
        return [
          ...[...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent),
          ...attributes.map((name) => element.getAttribute(name)),
        ].flatMap((text) => (text?.trim() ? [{ text: text.trim(), lang, dir }] : []));
      }),
  );
}

const allKeys = Object.keys(en) as MessageKey[];

/**
 * Returns a test for texts that equal or contain part of an English message that the language itself does not have.
 * @param keys the messages to look for
 */
export function englishFinder(messages: Messages, keys = allKeys): (text: string) => boolean {
  const missing = new Set(messages.missing());
  const own = new Set(allKeys.filter((key) => !missing.has(key)).flatMap((key) => piecesOf(messages.message(key))));
  const pieces = keys.flatMap((key) => piecesOf(en[key])).filter((piece) => !own.has(piece));
  const long = pieces
    .filter((piece) => piece.length >= LONG)
    .map((piece) => piece.replace(/[.*+?^$()|[\]\\]/g, '\\$&'));
  const whole = new RegExp(`(?<!\\p{L})(${long.join('|')})(?!\\p{L})`, 'u');
  return (text) => pieces.includes(text) || (long.length > 0 && whole.test(text));
}

/** The length from which a part is not found in another language by chance. */
const LONG = 7;

/** Returns the parts of a message around its placeholders that contain at least two letters in a row. */
function piecesOf(word: Message): string[] {
  const forms = typeof word === 'string' ? [word] : Object.values<string>(word);
  return forms
    .flatMap((form) => form.split(/\{\w+\}/))
    .flatMap((piece) => (/\p{L}{2}/u.test(piece) ? [piece.trim()] : []));
}
