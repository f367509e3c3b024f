import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';

export interface Person {
  name: string;
  /** Their own page on the web. */
  url?: string | undefined;
}

/** An entry of a feed. Addresses are full ones, and times are in the format of RFC 3339. */
export interface Entry {
  /** Never changes, and differs from those of all other entries. */
  id: string;
  /** The page that it is about. */
  href: string;
  title: string;
  /** The language of the title, if it is not that of the entry. */
  titleLanguage?: string | undefined;
  /** The language of the entry, if it is not that of the feed. */
  language?: string | undefined;
  /** Who wrote it; default: the authors of the feed. */
  authors?: Person[];
  published?: string | undefined;
  updated: string;
  /** Whose words they are, and how they may be used. */
  rights?: string | undefined;
  licence?: string | undefined;
  html: string;
}

/** A feed. */
export interface Feed {
  /** Its own address, which is also its id. */
  href: string;
  /** The page that it is about. */
  home: string;
  title: string;
  subtitle?: string | undefined;
  icon: string;
  language: string;
  authors: Person[];
  /** The time of the newest entry. */
  updated: string;
  entries: Entry[];
}

/** Characters that no XML document may contain (XML 1.0, section 2.2). */
const ILLEGAL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Writes a feed as an Atom document (RFC 4287). Characters that XML does not allow are left out. */
export function writeAtom({ href, home, title, subtitle, icon, language, authors, updated, entries }: Feed): string {
  const tree = x(null, [
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }, [
      x('id', href),
      x('title', title),
      ...(subtitle ? [x('subtitle', subtitle)] : []),
      x('updated', updated),
      ...authors.map(authorElement),
      x('link', { rel: 'self', type: 'application/atom+xml', href }),
      x('link', { rel: 'alternate', type: 'text/html', href: home }),
      x('icon', icon),
      ...entries.map(entryElement),
    ]),
  ]);
  const xml = toXml(tree, { closeEmptyElements: true }).replace(ILLEGAL, '');
  // XML does not allow the end of a CDATA section in a text, and toXml() leaves it there.
  return `${xml.replaceAll(']]>', ']]&gt;').replaceAll('<entry', '\n<entry')}\n`;
}

function authorElement({ name, url }: Person): Element {
  return x('author', [x('name', name), ...(url ? [x('uri', url)] : [])]);
}

function entryElement(entry: Entry): Element {
  const { id, href, title, titleLanguage, language, authors = [], published, updated, rights, licence, html } = entry;
  return x('entry', language ? { 'xml:lang': language } : {}, [
    x('id', id),
    x('title', titleLanguage ? { 'xml:lang': titleLanguage } : {}, title),
    ...(published ? [x('published', published)] : []),
    x('updated', updated),
    ...authors.map(authorElement),
    x('link', { rel: 'alternate', type: 'text/html', href }),
    ...(licence ? [x('link', { rel: 'license', href: licence })] : []),
    ...(rights ? [x('rights', rights)] : []),
    x('content', { type: 'html' }, html),
  ]);
}
