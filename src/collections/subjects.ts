import GithubSlugger from 'github-slugger';
import { inReadingOrder } from '#content-files/2-publish/thread.ts';
import { paragraphLabel } from '#ids.ts';
import type { Passage } from '#markdown/plugins/rehype-section-ids.ts';
import type { Rendered } from '#markdown/render.ts';
import type { Section } from '#markdown/section.ts';
import { placeFinder } from '#text/subject-index/find-places.ts';
import { sortName } from '#text/subject-index/sort-name.ts';
import { getThread } from './comments.ts';
import { entriesOf, onceABuild } from './entries.ts';
import { getEssay } from './essay.ts';
import { getPoints } from './points.ts';

/** A term of the subject index. */
export interface Subject {
  term: string;
  /** Its id on the index page. */
  id: string;
  /** Where the essay and its comments are about it, in reading order. */
  places: Place[];
  /** Related terms, sorted by name. */
  seeAlso: OtherSubject[];
  /** The terms to look under instead. */
  see: OtherSubject[];
  /** The terms that refer to this one. */
  alsoUnder: OtherSubject[];
}

export type OtherSubject = Pick<Subject, 'term' | 'id'>;

/** One paragraph that a term refers to. */
export interface Place {
  id: string;
  kind: Section['kind'];
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
  const passages = await getPassages();
  const find = placeFinder(passages, language);
  const place = new Map(passages.map(({ id, place: at }) => [id, at]));
  const slugger = new GithubSlugger();
  const others = new Map(entries.map(({ id: term }) => [term, { term, id: `term-${slugger.slug(term)}` }]));
  const collator = new Intl.Collator(language, { numeric: true, ignorePunctuation: true });
  const byName = (a: string, b: string) => collator.compare(sortName(a, language), sortName(b, language));
  const toOthers = (terms: string[]) => [...new Set(terms)].toSorted(byName).map((term) => others.get(term)!);
  const subjects = entries.map(({ id: term, data: { variants, places, except, seeAlso, see } }): Subject => {
    const isPointer = see.length > 0;
    const leadingHere = (way: 'see' | 'seeAlso') =>
      entries.filter(({ data }) => data[way].includes(term)).map(({ id }) => id);
    const found = isPointer ? [] : find({ words: [term, ...variants], places, except });
    return {
      ...others.get(term)!,
      places: found.map((id) => place.get(id)!),
      seeAlso: toOthers([...seeAlso, ...leadingHere('seeAlso')]),
      see: toOthers(see),
      alsoUnder: toOthers(leadingHere('see')),
    };
  });
  return subjects.toSorted((a, b) => byName(a.term, b.term));
});

/** Returns every paragraph of the essay and its comments, in reading order. */
async function getPassages(): Promise<(Passage & { place: Place })[]> {
  const { opening, closing } = await getEssay();
  const points = await getPoints();
  const comments = inReadingOrder(await getThread());
  return [
    ...passagesOf(opening),
    ...points.flatMap(({ text, number }) => passagesOf(text, number)),
    ...(closing ? passagesOf(closing.text) : []),
    ...comments.flatMap((comment, i) => passagesOf(comment.text, i + 1)),
  ];
}

function passagesOf({ outline, section: { kind, prefix } }: Rendered, number?: number) {
  return outline.passages.map(({ id, text }, i) => {
    return { id, text, place: { id, kind, number, paragraph: i + 1, label: paragraphLabel(id, prefix) } };
  });
}
