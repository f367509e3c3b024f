import type { ElementContent } from 'hast';
import type { EditionChanges } from '#collections/changes.ts';
import type { CommentPlace } from '#collections/comment-places.ts';
import type { Comment } from '#collections/comments.ts';
import type { Essay } from '#collections/essay.ts';
import type { Point } from '#collections/points.ts';
import { creditOf } from '#collections/credit.ts';
import { commentName } from '#content-files/2-publish/comment-name.ts';
import { element } from '#markdown/tree/element.ts';
import { changesPath, commentsPath, ESSAY_PATH, permalinkOn, pointPath } from '#routes.ts';
import { directionOfText, inLanguage } from '#text/language.ts';
import { essayDate, firstPublished, type SectionDates, timeOf } from './dates.ts';
import { entryHtml, type FeedSite, fullText } from './full-text.ts';
import type { Entry, Person } from './write-atom.ts';

/** The most points in a feed; those that changed last. */
export const MOST_POINTS = 100;
/** The most comments in a feed; the newest. */
export const MOST_COMMENTS = 100;

/**
 * Makes the entry of the essay: its whole text or, if it is divided into parts, its opening, a list of its points, and
 * its closing.
 * @returns undefined while it has no date
 */
export function essayEntry(site: FeedSite, points: Point[], isWhole: boolean, dates: SectionDates): Entry | undefined {
  const { essay, addressOf } = site;
  const { language, opening, closing } = essay;
  const date = essayDate(essay);
  if (!date) return undefined;
  const list = element(
    'ul',
    {},
    points.map((point) => listed(point, site)),
  );
  const children = [
    ...fullText(opening, site, 1),
    ...(isWhole ? points.flatMap((point) => section(point, site)) : [list]),
    ...(closing ? [element('h2', {}, [closing.title]), ...fullText(closing.text, site, 1)] : []),
    ...(closing?.signOff ? [element('p', {}, [closing.signOff])] : []),
  ];
  return {
    id: addressOf(ESSAY_PATH),
    href: addressOf(ESSAY_PATH),
    title: workTitle(site),
    ...times(firstPublished(essay) ?? dates.added, date),
    ...rightsOf(site),
    html: entryHtml(language, children),
  };
}

/** Returns the title of the essay; that of a retelling names whose essay it retells. */
export function workTitle({ essay, messages }: Pick<FeedSite, 'essay' | 'messages'>): string {
  return essay.edition.retells ? `${essay.title} · ${creditOf(essay, messages)}` : essay.title;
}

/** Returns the authors of a feed. Whoever retells an essay has no name here, so the title takes its place, as in citations. */
export function authorsOf({ title, authors, edition }: Pick<Essay, 'title' | 'authors' | 'edition'>): Person[] {
  return edition.retells ? [{ name: title }] : authors;
}

function listed(point: Point, site: FeedSite): ElementContent {
  const href = site.addressOf(pointPath(point.address));
  return element('li', {}, [element('a', { href, ...inLanguage(point.language) }, [titleOf(point, site)])]);
}

/** Returns a point as a section of the essay. */
function section(point: Point, site: FeedSite): ElementContent[] {
  const children = [element('h2', {}, [titleOf(point, site)]), ...fullText(point.text, site, 1)];
  return point.language ? [element('div', inLanguage(point.language), children)] : children;
}

function titleOf({ number, title }: Point, { messages }: FeedSite): string {
  return `${messages.figures(number)}. ${title}`;
}

/** Makes the entry of a point; undefined while the essay has no date. */
export function pointEntry(point: Point, site: FeedSite, dates: SectionDates): Entry | undefined {
  const { essay, addressOf } = site;
  const date = essayDate(essay);
  if (!date) return undefined;
  const href = addressOf(pointPath(point.address));
  return {
    id: href,
    href,
    title: titleOf(point, site),
    language: point.language,
    ...times(dates.added, dates.changed ?? date),
    ...rightsOf(site),
    html: entryHtml(point.language ?? essay.language, fullText(point.text, site)),
  };
}

/** Makes the entry of a comment; undefined if it has no date. */
export function commentEntry(
  comment: Comment,
  site: FeedSite,
  placeOf: (id: string) => CommentPlace,
): Entry | undefined {
  const { essay, messages, addressOf, permalink } = site;
  const { id, author, byAuthor, retold, date, language = essay.language, parent, about, text } = comment;
  if (!date) return undefined;
  const [name, values] = commentName(comment);
  const marks = [...(byAuthor ? [messages.t('author')] : []), ...(retold ? [messages.t('retold')] : [])];
  const direction = directionOfText(text.outline.passages.map((passage) => passage.text).join(' '));
  const linked = (to: string, words: string) => element('p', {}, [element('a', { href: permalink(to) }, [words])]);
  const children = [
    ...(parent ? [linked(parent.id, replyTo(parent, site))] : []),
    ...fullText(text, site),
    ...about.map(placeOf).map(({ id: place, point, message, paragraph }) => {
      const shown = { point: point?.number ?? 0, paragraph, title: point?.title ?? '' };
      return linked(place, messages.t(message, shown));
    }),
  ];
  return {
    // Its permalink changes when its page does, but leads to the comment from the first page for good.
    id: addressOf(permalinkOn(commentsPath(1), id, id)),
    href: permalink(id),
    title: [messages.t(name, values), ...marks].join(' · '),
    titleLanguage: messages.languageOf(name) === language ? undefined : messages.languageOf(name),
    language: comment.language,
    authors: [{ name: author ?? messages.t('aReader') }],
    ...times(date, date),
    html: entryHtml(language, children, comment.language ? undefined : direction),
  };
}

function replyTo({ author }: Comment, { messages }: FeedSite): string {
  return author === undefined ? messages.t('replyToReader') : messages.t('replyTo', { author });
}

/** What the entry of an edition needs to know about the ids that it changed. */
export interface ChangedTexts {
  nameOf: (id: string) => string;
  /** Returns the words that an id has now; undefined for a section, or if they are gone. */
  wordsOf: (id: string) => string | undefined;
  /** Returns the language of an id's words, if it is not the essay's. */
  languageOf: (id: string) => string | undefined;
}

/** Makes the entry of an edition, with the words of each text that it changed as they are now; undefined without a date. */
export function editionEntry(
  { edition: { name, date }, number, since, groups }: EditionChanges,
  site: FeedSite,
  { nameOf, wordsOf, languageOf }: ChangedTexts,
): Entry | undefined {
  const { essay, messages, addressOf, permalink } = site;
  if (!date) return undefined;
  const href = addressOf(changesPath(number));
  const children = groups.flatMap(({ kind, listed: changes, more }) => [
    element('h2', {}, [messages.t(kind)]),
    element(
      'ul',
      {},
      changes.map(({ id, words }) => {
        const text = wordsOf(id) ?? words;
        const link = element('a', { href: permalink(id) }, [nameOf(id)]);
        const language = languageOf(id);
        const shown = language ? element('span', inLanguage(language), [text]) : text;
        return element('li', {}, text ? [link, `${messages.t('colon')} `, shown] : [link]);
      }),
    ),
    ...(more > 0 ? [element('p', {}, [messages.t('andMore', { n: more })])] : []),
  ]);
  return {
    id: href,
    href,
    title: messages.t('changesIn', { edition: name }),
    titleLanguage: messages.languageOf('changesIn') === essay.language ? undefined : messages.languageOf('changesIn'),
    ...times(date, date),
    ...rightsOf(site),
    html: entryHtml(essay.language, [element('p', {}, [messages.t('changedSince', { edition: since })]), ...children]),
  };
}

/** Returns the times of an entry. The dates of editions need not rise, but nothing is published after its last change. */
function times(published: string | undefined, updated: string): Pick<Entry, 'published' | 'updated'> {
  const [first, last] = [published && timeOf(published), timeOf(updated)];
  return { ...(first && Date.parse(first) <= Date.parse(last) && { published: first }), updated: last };
}

/** Says whose words the essay's are and how they may be used, for entries with words of it. */
function rightsOf({ essay: { edition, licence }, messages }: FeedSite): Pick<Entry, 'rights' | 'licence'> {
  const terms = licence && messages.t('licensed', { licence: licence.name });
  return { rights: [edition.note, terms].filter(Boolean).join(' '), licence: licence?.url };
}
