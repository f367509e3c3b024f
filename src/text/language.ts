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
