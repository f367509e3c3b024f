import { getChanges } from '#collections/changes.ts';
import { getCommentPlaces } from '#collections/comment-places.ts';
import { getThread } from '#collections/comments.ts';
import { creditOf } from '#collections/credit.ts';
import { getEssay } from '#collections/essay.ts';
import { getImages } from '#collections/images.ts';
import { getMessages } from '#collections/messages.ts';
import { getPassageNameTexts } from '#collections/passage-names.ts';
import { getPermalinks } from '#collections/permalinks.ts';
import { getPointOf, getPoints } from '#collections/points.ts';
import { getSectionOf, getWordsOf } from '#collections/sections.ts';
import { inReadingOrder } from '#content-files/2-publish/thread.ts';
import { sharedContent } from '#content-files/bridge.ts';
import { pointId } from '#ids.ts';
import { ESSAY_PATH, FEED_PATH, link, mediaPath } from '#routes.ts';
import { sectionDates } from './dates.ts';
import {
  commentEntry,
  editionEntry,
  essayEntry,
  MOST_COMMENTS,
  MOST_POINTS,
  pointEntry,
  workTitle,
} from './feed-entries.ts';
import type { FeedSite } from './full-text.ts';
import type { Entry, Feed } from './write-atom.ts';

/**
 * Makes the feed of a site: the essay, the points that changed last, the newest comments, and what each edition
 * changed; newest first. What has no date is left out.
 * @param site the address of the site
 */
export async function makeFeed(site: URL): Promise<Feed> {
  const essay = await getEssay();
  const messages = await getMessages();
  const points = await getPoints();
  const images = await getImages();
  const permalink = await getPermalinks();
  const sectionOf = await getSectionOf();
  const pointOf = await getPointOf();
  const addressOf = (path: string) => new URL(link(path), site).href;
  const feedSite: FeedSite = {
    essay,
    messages,
    addressOf,
    permalink: (id) => new URL(permalink(id), site).href,
    image: (path) => {
      const { width, height } = images.get(path)!;
      return { src: addressOf(mediaPath(path)), width, height };
    },
  };
  const changed = {
    nameOf: await getPassageNameTexts(),
    wordsOf: await getWordsOf(),
    languageOf: (id: string) => pointOf(sectionOf(id))?.language,
  };
  const { publication, plan } = sharedContent();
  const datesOf = sectionDates(publication?.ledger);
  const placeOf = await getCommentPlaces();
  const comments = inReadingOrder(await getThread()).toReversed();
  const entries = newestFirst([
    ...(await getChanges()).map((changes) => editionEntry(changes, feedSite, changed)),
    essayEntry(feedSite, points, plan.parts.length === 0, datesOf('opening')),
    ...newestFirst(points.map((point) => pointEntry(point, feedSite, datesOf(pointId(point.address))))).slice(
      0,
      MOST_POINTS,
    ),
    ...newestFirst(comments.map((comment) => commentEntry(comment, feedSite, placeOf))).slice(0, MOST_COMMENTS),
  ]);
  const { standfirst, language, edition } = essay;
  return {
    href: addressOf(FEED_PATH),
    home: addressOf(ESSAY_PATH),
    title: workTitle(feedSite),
    subtitle: standfirst,
    icon: addressOf('icon.png'),
    language,
    authors: edition.retells ? [{ name: creditOf(essay, messages) }] : essay.authors,
    updated: entries[0]!.updated,
    entries,
  };
}

/** Sorts entries by the time of their last change; those with the same time keep their order. */
function newestFirst(entries: (Entry | undefined)[]): Entry[] {
  return entries
    .filter((entry) => entry !== undefined)
    .toSorted((a, b) => Date.parse(b.updated) - Date.parse(a.updated));
}
