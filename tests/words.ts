import type { Key } from '#i18n/en.ts';
import { InterfaceWords } from '#i18n/words.ts';
import type { Site } from './sites.ts';

/** Returns the interface messages of a site. */
export function wordsOf({ language = 'en' }: Site): InterfaceWords {
  return new InterfaceWords(language);
}

/** Returns a pattern for the start of a message, up to its first placeholder. */
export function beginOf(site: Site, key: Key): RegExp {
  const [begin = ''] = String(wordsOf(site).word(key)).split('{');
  return new RegExp(`^${begin.replace(/[.*+?^$()|[\]\\]/g, '\\$&')}`);
}
