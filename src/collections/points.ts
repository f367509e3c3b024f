import type { CollectionEntry } from 'astro:content';
import { addressOfPoint, pointId } from '#ids.ts';
import type { Rendered } from '#markdown/render.ts';
import { entriesOf, onceABuild, textsOf } from './entries.ts';
import { shortTitleOf, summaryOf } from './summary.ts';

/** One numbered point of the essay: the fields of its file, with their defaults, and its text. */
export interface Point extends PointData {
  /** What its page and its ids are named after: `/5/`, `#p5.2`. */
  address: string;
  short: string;
  summary: string;
  text: Rendered;
}

type PointData = CollectionEntry<'points'>['data'];

/** The points of the essay, in order. */
export const getPoints = onceABuild(async (): Promise<Point[]> => {
  const [essay] = await entriesOf('essay');
  const texts = textsOf('points');
  const points = (await entriesOf('points')).map((entry) => {
    const { title, short, summary, language } = entry.data;
    const text = texts.get(entry.id)!;
    return {
      ...entry.data,
      address: addressOfPoint(text.section.id),
      short: short ?? shortTitleOf(title),
      summary: summary ?? summaryOf(text, title, language ?? essay?.data.language),
      text,
    };
  });
  return points.toSorted((a, b) => a.number - b.number);
});

/** Finds a point by the id of its section, such as `p5`. */
export const getPointOf = onceABuild(async (): Promise<(section: string) => Point | undefined> => {
  const byId = new Map((await getPoints()).map((point) => [pointId(point.address), point]));
  return (section) => byId.get(section);
});
