import { addressOfPoint, CONTENTS_ID, isInComment, isInPoint, isPointAddress } from './ids.ts';

/** The grammar of addresses; paths are relative to the site's own and end with a slash. */
export const ESSAY_PATH = '';
export const CLOSING_PATH = 'closing/';
export const COMMENTS_PATH = 'comments/';
export const SUBJECTS_PATH = 'subjects/';
export const SEARCH_PATH = 'search/';
export const ABOUT_PATH = 'about/';
export const FEED_PATH = 'feed.xml';
export const NOT_SAVED_PATH = 'not-saved/';
export const NOT_FOUND_PATH = '404.html';

/** For programs that read the site; no page links to them. */
export const SITEMAP_PATH = 'sitemap.xml';
export const ROBOTS_PATH = 'robots.txt';
/** The folder of the cards, which only other sites and apps show. */
export const CARDS_PATH = 'cards/';
/** The folder of the licences of what a site contains. */
export const LICENCES_PATH = 'licences/';

/** What is saved for offline reading, on the page about the site. */
export const OFFLINE_PATH = `${ABOUT_PATH}#offline`;

/** Returns the id of what an edition changed, on the page about the site, by the edition's position from 1. */
export function changesId(edition: number): string {
  return `changes-${edition}`;
}

/** Returns the path of what an edition changed, by the edition's position from 1. */
export function changesPath(edition: number): string {
  return `${ABOUT_PATH}#${changesId(edition)}`;
}

/** The contents on the page with the essay, or with a part of it. */
export const CONTENTS = `#${CONTENTS_ID}`;

/** The pages of the essay and its comments, whose addresses are permanent. */
export type PageKind = 'essay' | 'part' | 'closing' | 'point' | 'comments' | 'point-comments';

/** The site's own pages, which are saved for offline reading before any other. */
export const SITE_PAGES = [NOT_FOUND_PATH, NOT_SAVED_PATH, ABOUT_PATH, SEARCH_PATH];

/** Returns the path of a point's page: `5a/` for the address `5a`. */
export function pointPath(address: string): string {
  return `${address}/`;
}

/** Returns the path of a part of a long essay, whose number is from 1. */
export function partPath(number: number): string {
  return `parts/${number}/`;
}

/**
 * Returns the path of a page of comments, whose number is from 1.
 * @param about the path of the point that they are about; default: all comments
 */
export function commentsPath(number: number, about = ''): string {
  return `${about}${COMMENTS_PATH}${number === 1 ? '' : `${number}/`}`;
}

/** Returns the path of an image, by its path in the content folder. */
export function mediaPath(image: string): string {
  return `media/${image.split('/').map(encodeURIComponent).join('/')}`;
}

/** Returns the path of the file with a font. */
export function fontPath(file: string): string {
  return `fonts/${file}`;
}

/** Returns the path of a card by its name. */
export function cardPath(name: string): string {
  return `${CARDS_PATH}${name}.png`;
}

/** Returns what kind of page a path leads to; undefined if it is none of the essay or its comments. */
export function kindOfPath(path: string): PageKind | undefined {
  if (path === ESSAY_PATH) return 'essay';
  if (path === CLOSING_PATH) return 'closing';
  if (/^parts\/\d+\/$/.test(path)) return 'part';
  if (/^comments\/(?:\d+\/)?$/.test(path)) return 'comments';
  const [, address = '', comments] = /^([^/]+)\/(comments\/(?:\d+\/)?)?$/.exec(path) ?? [];
  if (!isPointAddress(address) || isStatusPage(address)) return undefined;
  return comments ? 'point-comments' : 'point';
}

/** Addresses that hosts use for error pages; Astro gives the files of such pages other names. */
const STATUS_PAGES = ['404', '500'];

/** Whether an address is reserved for an error page, so that no point can have it. */
export function isStatusPage(address: string): boolean {
  return STATUS_PAGES.includes(address);
}

/** Returns the permanent address of a point, which names its page and its ids. Point 404 is at `404a`. */
export function pointAddress({ number, at }: { number: number; at?: string | undefined }): string {
  return at ?? (isStatusPage(String(number)) ? `${number}a` : String(number));
}

/**
 * Returns the path of the permalink of an id: a point has its own page, and everything else is where its section is.
 * @param section the section that its words are in
 * @param pages the path of the page with the closing, and of the page with a comment
 */
export function permalinkPath(
  id: string,
  section: string,
  pages: { closing: string; comment: (section: string) => string },
): string {
  if (isInPoint(section)) return permalinkOn(pointPath(addressOfPoint(section)), id, section);
  if (isInComment(section)) return permalinkOn(pages.comment(section), id, section);
  return permalinkOn(section === 'closing' ? pages.closing : ESSAY_PATH, id, section);
}

/** Returns the permalink of an id on the page where its section is; that of a point is the address of its page. */
export function permalinkOn(page: string, id: string, section: string): string {
  return isInPoint(id) && id === section ? page : `${page}#${id}`;
}

/** Adds the site's base path to an address: `comments/` → `/essay/comments/`, if the site is served from `/essay/`. */
export function link(path = ''): string {
  return basePath(import.meta.env.BASE_URL) + path;
}

/** Returns the path that a site is served from with a slash at its end: `/essay/` for `/essay`. */
export function basePath(base: string): string {
  return base.replace(/\/?$/, '/');
}
