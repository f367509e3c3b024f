import { creditOf } from '#collections/credit.ts';
import type { Essay } from '#collections/essay.ts';
import type { Messages } from '#i18n/messages.ts';
import { CONTENTS, SEARCH_PATH } from '#routes.ts';
import { cutAtWord } from '#text/shorten.ts';

/**
 * Maximum length of the name under an icon, in characters (W3C Web Application Manifest leaves it to the system;
 * Android shows about 12).
 */
const SHORT_NAME = 12;
/** The light paper's `--color-cover` and `--color-paper`: a manifest cannot use CSS variables. */
export const COLOURS = { theme_color: '#fed252', background_color: '#fbfaf8' };

/**
 * Returns the manifest with which a device installs the essay as an app (W3C Web Application Manifest).
 *
 * @param link returns the address on this site for a path such as `search/`
 */
export function manifestOf(essay: Essay, messages: Messages, link: (path?: string) => string) {
  const { title, standfirst, language, direction, edition } = essay;
  const description = [standfirst, edition.retells && creditOf(essay, messages)].filter(Boolean).join(' · ');
  const icon = (name: string, size: number, purpose: string) => ({
    src: link(`icons/${name}.png`),
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  return {
    id: link(),
    name: title,
    short_name: cutAtWord(title, SHORT_NAME),
    ...(description && { description }),
    lang: language,
    dir: direction,
    start_url: link(),
    scope: link(),
    display: 'standalone',
    ...COLOURS,
    icons: [
      { src: link('icon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      icon('192', 192, 'any'),
      icon('512', 512, 'any'),
      icon('maskable', 512, 'maskable'),
    ],
    shortcuts: [
      { name: messages.t('contents'), url: link(CONTENTS) },
      { name: messages.t('search'), url: link(SEARCH_PATH) },
    ],
  };
}
