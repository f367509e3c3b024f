import { getChanges } from '#collections/changes.ts';
import { getCommentPlaces } from '#collections/comment-places.ts';
import { getThread } from '#collections/comments.ts';
import { getEssay } from '#collections/essay.ts';
import { getImages } from '#collections/images.ts';
import { getMessages } from '#collections/messages.ts';
import { getPassageNameTexts } from '#collections/passage-names.ts';
import { getPermalinks } from '#collections/permalinks.ts';
import { getPointOf, getPoints, type Point } from '#collections/points.ts';
import { getSectionOf, getWordsOf } from '#collections/sections.ts';
import { inReadingOrder } from '#content-files/2-publish/thread.ts';
import { sharedContent } from '#content-files/bridge.ts';
import { pointId } from '#ids.ts';
import { ESSAY_PATH, FEED_PATH, link, mediaPath } from '#routes.ts';
import { fullAddress } from '#site.ts';
import { essayDate, sectionDates, timeOf } from './dates.ts';
import {
  authorsOf,
  commentEntry,
  editionEntry,
  essayEntry,
  MOST_COMMENTS,
  MOST_POINTS,
  pointEntry,
  workTitle,
} from './feed-entries.ts';
import type { FeedSite } from './full-text.ts';
import type { Feed } from './write-atom.ts';

/**
 * Makes the feed of a site: the essay, the points that changed last, the newest comments, and what each edition
 * changed; newest first. What has no date is left out.
 * The site's address must be known.
 */
export async function makeFeed(): Promise<Feed> {
  const essay = await getEssay();
  const messages = await getMessages();
  const points = await getPoints();
  const images = await getImages();
  const permalink = await getPermalinks();
  const sectionOf = await getSectionOf();
  const pointOf = await getPointOf();
  const feedSite: FeedSite = {
    essay,
    messages,
    addressOf,
    permalink: (id) => fullAddress(permalink(id))!,
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
  const dateOfPoint = ({ address }: Point) => datesOf(pointId(address)).changed ?? essayDate(essay);
  const comments = inReadingOrder(await getThread()).toReversed();
  const entries = newest(
    [
      ...(await getChanges()).map((changes) => editionEntry(changes, feedSite, changed)),
      essayEntry(feedSite, points, plan.parts.length === 0, datesOf('opening')),
      ...newest(points, dateOfPoint, MOST_POINTS).map((point) =>
        pointEntry(point, feedSite, datesOf(pointId(point.address))),
      ),
      ...newest(comments, ({ date }) => date, MOST_COMMENTS).map((comment) => commentEntry(comment, feedSite, placeOf)),
    ].filter((entry) => entry !== undefined),
    ({ updated }) => updated,
  );
  const { standfirst, language } = essay;
  return {
    href: addressOf(FEED_PATH),
    home: addressOf(ESSAY_PATH),
    title: workTitle(feedSite),
    subtitle: standfirst,
    icon: addressOf('icon.png'),
    language,
    authors: authorsOf(essay),
    updated: entries[0]!.updated,
    entries,
  };
}

function addressOf(path: string): string {
  return fullAddress(link(path))!;
}

/** Returns what has the latest dates, the newest first; what has the same date keeps its order. */
function newest<Each>(all: Each[], dateOf: (each: Each) => string | undefined, most = Infinity): Each[] {
  const dated = all.flatMap((each) => {
    const date = dateOf(each);
    return date === undefined ? [] : [{ each, time: Date.parse(timeOf(date)) }];
  });
  return dated
    .toSorted((a, b) => b.time - a.time)
    .slice(0, most)
    .map(({ each }) => each);
}
