import { parseHeadingNumber } from '#import/words/heading-numbers.ts';

/** Figures at the beginning, or after one word: `1 Soup`, `#1 Soup`, `Rule 1 Soup`, `No. 1: Soup`. */
const figures = /^(?:\p{L}+\.?\s+)?[^\p{L}\p{N}]{0,3}(\d{1,3})(?!\d)/u;
/** One letter with a sign: `a) Soup`, `(b) Soup`. */
const letter = /^[([]?(\p{L})[.):\]](?=\s|$)/u;
const alphabets = ['abcdefghijklmnopqrstuvwxyz', 'αβγδεζηθικλμνξοπρστυφχψω', 'абвгдежзиклмнопрст'];
/** Chinese and Japanese numerals: `一、`, `第二条`, `其三：`. */
const han = /^[第其]?([一二三四五六七八九十]{1,3})(?=[\p{P}\s章条條点點项項節节])/u;
const hanDigits = '一二三四五六七八九';
/** Words that number by order, in the languages of heading-numbers.ts and in Arabic. */
const ordinals = [
  'first|firstly|primero|primera|premier|premièrement|erstens|primeiro|primeira|أولا',
  'second|secondly|segundo|segunda|deuxième|deuxièmement|zweitens|ثانيا',
  'third|thirdly|tercero|tercera|troisième|troisièmement|drittens|terceiro|terceira|ثالثا',
  'fourth|fourthly|cuarto|cuarta|quatrième|viertens|quarto|quarta|رابعا',
  'fifth|fifthly|quinto|quinta|cinquième|fünftens|خامسا',
  'sixth|sexto|sexta|sixième|sechstens|سادسا',
  'seventh|séptimo|séptima|septième|siebtens|sétimo|sétima|سابعا',
].map((words) => new RegExp(String.raw`^(?:the\s+)?(?:${words})(?!\p{L})`, 'iu'));

/**
 * The ways in which the beginnings of paragraphs can be numbered, also those that do not number points without a
 * question. Each returns the number that a text begins with, or 0.
 */
export const counters = {
  numbers: (text) => parseHeadingNumber(text)?.number ?? 0,
  labels: (text) => parseHeadingNumber(withoutLabel(text))?.number ?? 0,
  figures: (text) => Number(figures.exec(withLatinDigits(text))?.[1] ?? 0),
  letters(text) {
    const [, found = ''] = letter.exec(text.toLowerCase()) ?? [];
    return found ? Math.max(...alphabets.map((letters) => letters.indexOf(found) + 1)) : 0;
  },
  han: (text) => readHan(han.exec(text)?.[1] ?? ''),
  ordinals: (text) => ordinals.findIndex((ordinal) => ordinal.test(text.replaceAll(/\p{M}/gu, ''))) + 1,
} satisfies Record<string, (text: string) => number>;

/** Replaces circled and full-width figures and those of other scripts, such as Arabic, with 0 to 9. */
function withLatinDigits(text: string): string {
  return text.normalize('NFKC').replaceAll(/\p{Nd}/gu, (digit) => {
    let value = 0;
    // The ten digits of a script follow each other in Unicode, and begin with its zero.
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(digit.codePointAt(0)! - value - 1))) value++;
    return String(value);
  });
}

/** Removes a word before a number: `Rule one: Soup` becomes `One: Soup`. */
function withoutLabel(text: string): string {
  return text.replace(/^\p{L}+\.?\s+(\p{L})/u, (_label, first: string) => first.toUpperCase());
}

/** Reads a Chinese numeral from 1 to 99. Returns 0 if it is malformed. */
function readHan(written: string): number {
  const [tens = '', ones] = written.split('十');
  if (ones === undefined) return hanDigits.indexOf(tens || ' ') + 1;
  return (tens === '' ? 10 : 10 * (hanDigits.indexOf(tens) + 1)) + (ones === '' ? 0 : hanDigits.indexOf(ones) + 1);
}
