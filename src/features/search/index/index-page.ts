import { DOMParser } from 'linkedom';
import { type Names, passagesIn } from '#features/search/passages/page-passages.ts';
import type { Passage } from '#features/search/passages/passage.ts';
import type { Messages } from '#i18n/messages.ts';

/**
 * Returns the passages of a built page whose permalinks lead to that page, so that each passage of the site is indexed
 * once: a point on its own page rather than the first page, a comment on the comments page.
 */
export function ownPassages(html: string, { address, base, messages }: PageOfSite): Passage[] {
  const document = new DOMParser().parseFromString(textOf(html), 'text/html');
  const home = `${base}${address}`;
  const passages = passagesIn(document as unknown as ParentNode, base, namesIn(messages));
  return passages.filter(({ href }) => href.split('#')[0] === home);
}

/** What is known about a page besides its HTML. */
interface PageOfSite {
  /** Its path below the site's, such as `5/`. */
  address: string;
  /** The site's path, with a trailing slash. */
  base: string;
  messages: Messages;
}

/** Returns a page's text without its head and footer, which are half of it, have no passages and need not be parsed. */
function textOf(html: string): string {
  const body = html.slice(html.indexOf('<main'), html.lastIndexOf('<footer'));
  return `${/<html[^>]*>/.exec(html)?.[0]}<body>${body}</body></html>`;
}

function namesIn(messages: Messages): Names {
  return {
    comments: messages.t('comments'),
    heading: messages.t('heading'),
    point: (n) => messages.t('point', { n }),
    paragraph: (n) => messages.t('paragraph', { n }),
    note: (n) => messages.t('note', { n }),
    passage: (section, passage) => messages.t('passageIn', { section, passage }),
  };
}

/** Builds a page for Pagefind: each passage is a separate result, with what is needed to show it. */
export function indexPage(passages: Passage[], language: string): string {
  const places = new Map(passages.map(({ place }) => [place.id, place]));
  const kind = places.has('comments') ? 'comments' : 'essay';
  return [
    `<html lang="${escape(language)}"><body data-pagefind-body data-pagefind-filter="in:${kind}">`,
    `<i data-pagefind-ignore data-pagefind-meta="places[data-places]" data-places="${escape(JSON.stringify([...places.values()]))}"></i>`,
    ...passages.map(({ id, name, text, isHeading }) => {
      const tag = isHeading ? 'h2' : 'p';
      return `<${tag} id="${escape(id)}" data-pagefind-title="${escape(name)}">${escape(text)}</${tag}>`;
    }),
    '</body></html>',
  ].join('\n');
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
