import type { ElementContent } from 'hast';
import type { Essay } from '#collections/essay.ts';
import type { Messages } from '#i18n/messages.ts';
import { placedTree } from '#markdown/page/place-on-page.ts';
import type { Rendered } from '#markdown/render.ts';
import { element } from '#markdown/tree/element.ts';
import { htmlOf } from '#markdown/tree/html-of.ts';
import { inLanguage } from '#text/language.ts';

/** What the entries of a feed need to know about the site. */
export interface FeedSite {
  essay: Essay;
  messages: Messages;
  /** Returns the full address of a path on this site. */
  addressOf: (path: string) => string;
  /** Returns the full permanent address of an id. */
  permalink: (id: string) => string;
  /** Returns the full address of an image and its size in pixels, by its path in the content folder. */
  image: (path: string) => { src: string; width: number; height: number };
}

/**
 * Returns a text as an entry has it: whole, with its notes, and with the full addresses of links and images.
 * @param shift how many levels to lower the headings
 */
export function fullText(
  text: Rendered,
  { messages, addressOf, permalink, image }: FeedSite,
  shift = 0,
): ElementContent[] {
  const tree = placedTree(text, {
    shift,
    elsewhere: permalink,
    page: (path) => addressOf(path.slice(1)),
    image,
    messages,
    isElsewhere: true,
  });
  return tree.children.filter((child) => child.type !== 'doctype');
}

/** Returns the HTML of an entry. It states its language and direction, since a feed reader has its own. */
export function entryHtml(language: string, children: ElementContent[], direction = inLanguage(language).dir): string {
  return htmlOf({ type: 'root', children: [element('div', { lang: language, dir: direction }, children)] });
}
