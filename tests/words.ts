import { InterfaceWords, type Key } from '../src/words/words.ts';
import type { Site } from './sites.ts';

/** The words that the interface of a site has. */
export function wordsOf({ language = 'en' }: Site): InterfaceWords {
  return new InterfaceWords(language);
}

/** Finds a word of a site's interface as it begins, whatever is put into it further on. */
export function beginOf(site: Site, key: Key): RegExp {
  const [begin = ''] = String(wordsOf(site).word(key)).split('{');
  return new RegExp(`^${begin.replace(/[.*+?^$()|[\]\\]/g, '\\$&')}`);
}
