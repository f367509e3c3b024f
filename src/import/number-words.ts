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
export const pointWords: string[] = [...new Set(Object.values(languages).flatMap(({ points }) => points))];

/** The number that each word means, in lower case: `four` is 4. No word means two numbers. */
export const numberWords: ReadonlyMap<string, number> = new Map(
  Object.values(languages).flatMap(({ numbers }) =>
    numbers.split(' ').map((word, index): [string, number] => [word, index + 1]),
  ),
);
