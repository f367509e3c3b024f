/**
 * For each language, the words that number a point, starting at one, and the words that may precede a number, such as
 * "Point" in `Point 1:`. To support another language, add an entry.
 */
const languages = {
  en: {
    points: ['point'],
    numbers:
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  },
  es: {
    points: ['punto'],
    numbers:
      'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte',
  },
  fr: {
    points: ['point'],
    numbers:
      'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
  },
  de: {
    points: ['punkt'],
    numbers:
      'eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
  },
  pt: {
    points: ['ponto'],
    numbers:
      'um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove vinte',
  },
} as const;

/** The words that may precede a number, in lower case. */
const pointWords: string[] = [...new Set(Object.values(languages).flatMap(({ points }) => points))];

/** The number that each word means, in lower case: `four` is 4. No word means two numbers. */
const numberWords: ReadonlyMap<string, number> = new Map(
  Object.values(languages).flatMap(({ numbers }) =>
    numbers.split(' ').map((word, index): [string, number] => [word, index + 1]),
  ),
);

/**
 * Parses the number at the beginning of a heading: `5. Salt`, `5) Salt`, `(5) Salt`, `V. Salt`, `Five: Salt`,
 * `Point 5: Salt`, `Point 5 Salt`. Four digits are a year, not a number. A number needs no title after it.
 */
export function parseHeadingNumber(text: string): HeadingNumber | undefined {
  for (const { pattern, styleOf } of patterns) {
    const groups = pattern.exec(text)?.groups;
    if (!groups) continue;
    const { mark = '', number: written = '', title = '' } = groups;
    const { form, number } = readNumber(written, groups['label'] !== undefined);
    const style = styleOf(form, groups);
    if (number && style) return { style, number, mark, title };
  }
  return undefined;
}

/**
 * Returns the style in which most of these headings are numbered by position: the first 1, the second 2 …
 * @returns undefined if no heading is
 */
export function findNumberingStyle(headings: string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const [index, heading] of headings.entries()) {
    const { style, number } = parseHeadingNumber(heading) ?? {};
    if (style && number === index + 1) counts.set(style, (counts.get(style) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

/** Splits the number from a heading, if it has a number of this style with a title after it. */
export function splitHeadingNumber(heading: string, style: string | undefined): HeadingNumber | undefined {
  const headingNumber = parseHeadingNumber(heading);
  return headingNumber?.style === style && headingNumber?.title ? headingNumber : undefined;
}

const number = String.raw`(?<number>\d{1,3}|[IVXLC]+|\p{L}+(?:-\p{L}+)?)`;
const rest = String.raw`(?:\s+(?<title>\S.*)?|$)`;

/** A style is named by the way it writes its first number, so that a message can show it. */
const patterns: {
  pattern: RegExp;
  styleOf: (form: Form, groups: Record<string, string>) => string | undefined;
}[] = [
  {
    pattern: new RegExp(
      String.raw`^(?<mark>(?<label>${pointWords.join('|')})\s+${number}(?:\s*[.:)]|\s+[–—-]|(?=\s+(?-i:[\p{Lu}\p{Lo}]))|$))${rest}`,
      'isu',
    ),
    styleOf: (form, { label = '' }) => form && `${label.toLowerCase()} ${first[form]}`,
  },
  {
    pattern: new RegExp(String.raw`^(?<mark>${number}(?<sign>[.:)]))${rest}`, 'su'),
    styleOf: (form, { sign = '' }) => form && `${first[form]}${sign}`,
  },
  {
    pattern: new RegExp(String.raw`^(?<mark>\(${number}\))${rest}`, 'su'),
    styleOf: (form) => form && `(${first[form]})`,
  },
];

type Form = keyof typeof first | undefined;
const first = { figures: '1', roman: 'I', words: 'One' } as const;

function readNumber(written: string, isLabelled: boolean): { form: Form; number: number | undefined } {
  if (/^\d/.test(written)) return { form: 'figures', number: Number(written) };
  if (/^[IVXLC]+$/.test(written)) return { form: 'roman', number: readRoman(written) };
  const isWord = isLabelled || /^\p{Lu}/u.test(written);
  return { form: 'words', number: isWord ? numberWords.get(written.toLowerCase()) : undefined };
}

const roman: [string, number][] = [
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** Parses a Roman numeral below 400. Returns undefined if it is malformed. */
function readRoman(written: string): number | undefined {
  let [left, sum] = [written, 0];
  for (const [sign, value] of roman) {
    const most = sign.length === 1 && !['V', 'L'].includes(sign) ? 3 : 1;
    for (let times = 0; times < most && left.startsWith(sign); times++) {
      left = left.slice(sign.length);
      sum += value;
    }
  }
  return left === '' ? sum : undefined;
}

export interface HeadingNumber {
  /** How the number is written, such as `1)`, `I.` or `point 1`. */
  style: string;
  number: number;
  /** Everything before the title, as written. */
  mark: string;
  /** What follows the number; may be empty. */
  title: string;
}
