import { commentName } from '#content-files/2-publish/comment-name.ts';
import { addressesOf } from '#content-files/2-publish/page-plan.ts';
import { permalinkFinder } from '#content-files/2-publish/permalink-finder.ts';
import { inReadingOrder, makeComments } from '#content-files/2-publish/thread.ts';
import type { OpenContent } from '#content-files/open-content.ts';
import { sheetOf } from '#design/fit-numeral.ts';
import { namePassage, type Names, namesIn } from '#features/search/passages/name-passage.ts';
import type { Passage, Place } from '#features/search/passages/passage.ts';
import { closingPlace, commentsPlace, openingPlace } from '#features/search/passages/places.ts';
import type { Messages } from '#i18n/messages.ts';
import { addressOfPoint } from '#ids.ts';
import type { Rendered } from '#markdown/render.ts';
import { textPassages } from '#markdown/tree/text-passages.ts';
import { ESSAY_PATH, pointPath } from '#routes.ts';
import { collapseSpace } from '#text/collapse-space.ts';
import { directionOf } from '#text/language.ts';

/** A page and the passages whose permalinks lead to it. */
export interface ListedPage {
  /** The path of the page on this site: `5/`; that of the first page is empty. */
  path: string;
  passages: Passage[];
}

/**
 * Lists each passage of an essay and its comments once: a point on its own page, a comment on its page of all comments.
 * It makes one page at a time, so that the words of a large essay are not in memory twice.
 * @param base the site's path, with a trailing slash
 */
export function* listPassages(content: OpenContent, base: string, messages: Messages): Generator<ListedPage> {
  const names = namesIn(messages);
  const permalink = permalinkFinder(content.plan);
  for (const [path, parts] of partsOf(content, names, messages)) {
    yield {
      path,
      passages: parts.flatMap((part) => passagesOf(part, (id, section) => base + permalink(id, section), names)),
    };
  }
}

/** A part of the essay, or a comment. */
interface Part {
  text: Rendered;
  place: Place;
  name: string;
}

/** Returns the parts on each page, by its path. */
function partsOf(content: OpenContent, names: Names, messages: Messages): Map<string, Part[]> {
  const { essay, points, closing, comments, plan } = content;
  const openings = essay.sections.map(({ rendered }) => toPart(rendered, openingPlace(messages.t('opening'))));
  const closings = closing.sections.map(({ data, rendered }) =>
    toPart(rendered, closingPlace(collapseSpace(data.title)), names.closing),
  );
  const pages = new Map([[ESSAY_PATH, openings]]);
  for (const { data, rendered } of points.sections) {
    const place = pointPlace(data, rendered.section.id, messages);
    pages.set(pointPath(addressOfPoint(rendered.section.id)), [toPart(rendered, place, names.point(place.badge))]);
  }
  pages.set(plan.closingPath, [...(pages.get(plan.closingPath) ?? []), ...closings]);
  const thread = inReadingOrder(makeComments(comments.sections, addressesOf(points.sections)));
  const byId = new Map(thread.map((comment) => [comment.id, comment]));
  const place = commentsPlace(names.comments);
  for (const { path, ids } of plan.comments) {
    const own = ids.map((id) => byId.get(id)!);
    const parts = own.map((comment) => toPart(comment.text, place, messages.t(...commentName(comment))));
    pages.set(path, parts);
  }
  return pages;
}

function toPart(text: Rendered, place: Place, name = place.title): Part {
  return { text, place, name };
}

function pointPlace({ title, number, language }: PointData, id: string, messages: Messages): Place {
  return {
    id,
    title: collapseSpace(title),
    badge: messages.figures(number),
    sheet: `s${sheetOf(number)}`,
    position: number,
    ...(language && { language: { lang: language, dir: directionOf(language) } }),
  };
}

type PointData = OpenContent['points']['sections'][number]['data'];

/** Returns the address of an id, by the section that its words are in. */
type Permalink = (id: string, section: string) => string;

/** Returns the passages of a part: its heading, if it is a point or the closing, and those of its text. */
function passagesOf({ text: { section, tree }, place, name }: Part, permalink: Permalink, names: Names): Passage[] {
  const own = textPassages(tree).map((passage) => ({
    id: passage.id,
    href: permalink(passage.id, section.id),
    name: namePassage(passage, section.id, name, names),
    text: passage.text,
    place,
    isHeading: passage.isHeading,
  }));
  if (section.kind === 'opening' || section.kind === 'comment') return own;
  const href = permalink(section.id, section.id);
  return [{ id: section.id, href, name, text: place.title, place, isHeading: true }, ...own];
}
