import { DOMParser } from 'linkedom';
import type { InterfaceWords } from '../../../words/words.ts';
import { type Names, passagesIn } from '../page-passages.ts';
import type { Passage } from '../passage.ts';

/**
 * The passages of a built page that have their permalink there, so that each passage of the site is found once:
 * a point on its own page and not on the first, a comment on the page of the comments.
 */
export function ownPassages(html: string, { address, base, words }: PageOfSite): Passage[] {
  const document = new DOMParser().parseFromString(textOf(html), 'text/html');
  const home = `${base}${address}`;
  const passages = passagesIn(document as unknown as ParentNode, base, namesIn(words));
  return passages.filter(({ href }) => href.split('#')[0] === home);
}

/** What is known of a page besides its HTML. */
interface PageOfSite {
  /** Its path on the site, such as `5/`. */
  address: string;
  /** The path of the site, with a slash at its end. */
  base: string;
  words: InterfaceWords;
}

/** What a page has between its head and its foot; the rest, half of it, has no passages and need not be parsed. */
function textOf(html: string): string {
  const body = html.slice(html.indexOf('<main'), html.lastIndexOf('<footer'));
  return `${/<html[^>]*>/.exec(html)?.[0]}<body>${body}</body></html>`;
}

function namesIn(words: InterfaceWords): Names {
  return {
    comments: words.say('comments'),
    heading: words.say('heading'),
    point: (n) => words.say('point', { n }),
    paragraph: (n) => words.say('paragraph', { n }),
    note: (n) => words.say('note', { n }),
    passage: (section, passage) => words.say('passageIn', { section, passage }),
  };
}

/** A page as Pagefind is given it: each passage a result of its own, and what a result needs to be shown. */
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
