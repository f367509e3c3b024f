/** Whether a text is a language tag (BCP 47) for a language with a known name. */
export function isLanguage(tag: string): boolean {
  try {
    return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag) !== undefined;
  } catch {
    return false;
  }
}

/** Returns the attributes of a passage in another language than its surroundings; none if there is no tag. */
export function inLanguage(tag: string | undefined): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return tag ? { lang: tag, dir: directionOf(tag) } : {};
}

/** Returns the direction in which a language is written. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return new Intl.Locale(tag).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
}

/** Letters of the scripts that are written from right to left. */
const RTL_LETTERS =
  /[\p{Script=Adlam}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Mandaic}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Syriac}\p{Script=Thaana}]/gu;

/** Returns the direction of a text in an unknown language, by most of its letters; undefined if it has none. */
export function directionOfText(text: string): 'ltr' | 'rtl' | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return undefined;
  return (text.match(RTL_LETTERS)?.length ?? 0) > letters / 2 ? 'rtl' : 'ltr';
}

/**
 * Removes characters that change the direction of the text around them: overrides and embeddings, by which a name reads
 * as another, and isolates that are not closed.
 */
export function withoutOverrides(text: string): string {
  const plain = text.replace(/[\u202a-\u202e]/g, '');
  let open = 0;
  for (const [sign] of plain.matchAll(/[\u2066-\u2069]/g)) {
    open += sign === '\u2069' ? -1 : 1;
    if (open < 0) break;
  }
  return open === 0 ? plain : plain.replace(/[\u2066-\u2069]/g, '');
}
