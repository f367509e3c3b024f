import { createHash } from 'node:crypto';
import { UNSPACED, UNSPACED_LETTER } from '#text/writing-systems.ts';

/** What the ledger stores about a text to recognise it again. */
export interface Fingerprint {
  /** Digest of its letters and digits in order, which does not depend on punctuation or spaces. */
  digest: string;
  /** One character per word (U+0100 to U+10FF). A word always has the same character; others may share it. */
  words: string;
}

/** Maximum number of words in `words`; the digest covers the whole text. */
const MOST_WORDS = 10_000;
const FIRST_CODE = 0x100;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Length of a digest in characters: 60 bits. */
const DIGEST_LENGTH = 10;
/**
 * A word, or a single letter in a script without spaces between words. It must always match the same, or published
 * ledgers would no longer recognise their texts; the pattern that search uses may improve.
 */
const WORD = new RegExp(`${UNSPACED_LETTER}|[[\\p{L}\\p{M}\\p{N}]--[${UNSPACED}]]+`, 'gv');

/** Computes the fingerprint of a text. */
export function fingerprintOf(text: string): Fingerprint {
  const words = text.toLowerCase().normalize('NFKC').match(WORD) ?? [];
  const digest = createHash('sha256').update(words.join('') || text.trim());
  return {
    digest: digest.digest('base64url').slice(0, DIGEST_LENGTH),
    words: words.slice(0, MOST_WORDS).map(codeOf).join(''),
  };
}

/** Serialises a fingerprint for the ledger: its digest, a dot, and two characters per word. */
export function writeFingerprint({ digest, words }: Fingerprint): string {
  let written = `${digest}.`;
  for (const word of words) {
    const code = word.charCodeAt(0) - FIRST_CODE;
    written += DIGITS.charAt(code >> 6) + DIGITS.charAt(code & 63);
  }
  return written;
}

/** Parses the output of writeFingerprint(); returns undefined for anything else. */
export function readFingerprint(written: string): Fingerprint | undefined {
  const [, digest = '', digits = ''] = /^([\w-]{10})\.((?:[\w-]{2})*)$/.exec(written) ?? [];
  if (!digest) return undefined;
  let words = '';
  for (let at = 0; at < digits.length; at += 2) {
    words += String.fromCharCode(FIRST_CODE + DIGITS.indexOf(digits[at]!) * 64 + DIGITS.indexOf(digits[at + 1]!));
  }
  return { digest, words };
}

/** FNV-1a hash (32 bits), folded to 12 bits. */
function codeOf(word: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return String.fromCharCode(FIRST_CODE + ((hash ^ (hash >>> 12) ^ (hash >>> 24)) & 0xfff));
}
