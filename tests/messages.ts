import type { MessageKey } from '#i18n/en.ts';
import { Messages } from '#i18n/messages.ts';
import type { Site } from './sites.ts';

/** Returns the interface messages of a site. */
export function messagesOf({ language = 'en' }: Site): Messages {
  return new Messages(language);
}

/** Returns a pattern for the start of a message, up to its first placeholder. */
export function beginOf(site: Site, key: MessageKey): RegExp {
  const [begin = ''] = String(messagesOf(site).message(key)).split('{');
  return new RegExp(`^${begin.replace(/[.*+?^$()|[\]\\]/g, '\\$&')}`);
}
