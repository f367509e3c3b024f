import GithubSlugger from 'github-slugger';
import { inReadingOrder } from '#content-files/2-publish/thread.ts';
import { paragraphLabel } from '#ids.ts';
import type { Rendered } from '#markdown/render.ts';
import type { Section } from '#markdown/section.ts';
import { termOrder, subheadingOrder } from '#text/subject-index/term-order.ts';
import { getThread } from './comments.ts';
import { entriesOf, onceABuild } from './entries.ts';
import { getEssay } from './essay.ts';
import { getPoints } from './points.ts';

/** A term of the subject index. */
export interface Subject {
  term: string;
  /** Its id on the index page. */
  id: string;
  /** Where the essay and its comments discuss it as a whole, in reading order. */
  places: Place[];
  /** Its aspects, sorted by name. */
  subheadings: Subheading[];
  /** Related terms, sorted by name. */
  seeAlso: OtherSubject[];
  /** The terms to look under instead. */
  see: OtherSubject[];
}

/** One aspect of a subject, and where it is discussed. */
interface Subheading {
  name: string;
  /** In reading order. */
  places: Place[];
}

type OtherSubject = Pick<Subject, 'term' | 'id'>;

/** A paragraph of the essay or of a comment. */
export interface Place {
  id: string;
  kind: Section['kind'];
  /** The id of its section. */
  section: string;
  /** The number of the point, or the position of the comment among all comments, from 1. */
  number: number | undefined;
  /** Its position in its section, from 1. */
  paragraph: number;
  /** Its permanent label in its section. */
  label: number | string;
}

/** Whether the essay has a subject index; without terms it has none, and no page for it. */
export const hasSubjects = onceABuild(async (): Promise<boolean> => (await entriesOf('subjects')).length > 0);

/** The terms of the subject index, sorted by name. */
export const getSubjects = onceABuild(async (): Promise<Subject[]> => {
  const { language } = await getEssay();
  const entries = await entriesOf('subjects');
  const allPlaces = await getPlaces();
  const slugger = new GithubSlugger();
  const others = new Map(entries.map(({ id: term }) => [term, { term, id: `term-${slugger.slug(term)}` }]));
  const [byName, bySubheading] = [termOrder(language), subheadingOrder(language)];
  const toOthers = (terms: string[]) => [...new Set(terms)].toSorted(byName).map((term) => others.get(term)!);
  const toPlaces = (ids: string[]) => allPlaces.filter(({ id }) => ids.includes(id));
  const subjects = entries.map(({ id: term, data: { places, subheadings, seeAlso, see } }): Subject => {
    const leadingHere = entries.filter(({ data }) => data.seeAlso.includes(term)).map(({ id }) => id);
    return {
      ...others.get(term)!,
      places: toPlaces(places),
      subheadings: Object.entries(subheadings)
        .map(([name, ids]) => ({ name, places: toPlaces(ids) }))
        .toSorted((a, b) => bySubheading(a.name, b.name)),
      seeAlso: toOthers([...seeAlso, ...leadingHere]),
      see: toOthers(see),
    };
  });
  return subjects.toSorted((a, b) => byName(a.term, b.term));
});

/** Makes a lookup of a paragraph of the essay or of a comment by its id; undefined if it was removed. */
export const getPlaceOf = onceABuild(async (): Promise<(id: string) => Place | undefined> => {
  const places = new Map((await getPlaces()).map((place) => [place.id, place]));
  return (id) => places.get(id);
});

/** Every paragraph of the essay and its comments, in reading order. */
const getPlaces = onceABuild(async (): Promise<Place[]> => {
  const { opening, closing } = await getEssay();
  const points = await getPoints();
  const comments = inReadingOrder(await getThread());
  return [
    ...placesOf(opening),
    ...points.flatMap(({ text, number }) => placesOf(text, number)),
    ...(closing ? placesOf(closing.text) : []),
    ...comments.flatMap((comment) => placesOf(comment.text, comment.number)),
  ];
});

function placesOf({ outline, section: { id: section, kind, prefix } }: Rendered, number?: number): Place[] {
  return outline.passages.map(({ id }, i) => {
    return { id, kind, section, number, paragraph: i + 1, label: paragraphLabel(id, prefix) };
  });
}
