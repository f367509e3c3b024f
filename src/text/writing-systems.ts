/*
 * Writing systems, each as part of a character class in a regular expression: `[${UNSPACED}]`.
 * `\p{Script=…}` is used rather than `\p{Script_Extensions=…}`, which would take punctuation for letters.
 */

/** Chinese characters and kana: no spaces between words, and most words have one or two characters. */
export const HAN_AND_KANA = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}';

/** All scripts without spaces between words. */
export const UNSPACED = `${HAN_AND_KANA}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}`;

/** One letter of a script without spaces, with its marks: a pattern of its own, not part of a class. */
export const UNSPACED_LETTER = `[${UNSPACED}]\\p{M}*`;
