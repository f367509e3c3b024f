import type { Collection, Section } from '#content-files/1-read/read-content.ts';
import { SUBJECTS_FILE, type Term } from '#content-files/1-read/read-subjects.ts';
import type { PublishedContent } from '#content-files/2-publish/publish.ts';
import type { ContentError } from '#content-files/model/content-error.ts';
import { isPassageId, paragraphLabel } from '#ids.ts';
import { runsOf } from '#text/subject-index/runs-of.ts';

/** How many references a reader can be expected to look up one by one (Chicago Manual of Style, chapter 15). */
const MOST_REFERENCES = 5;

/** A term with so few references is listed under its synonyms too, which saves readers a reference (the same chapter). */
const FEW_REFERENCES = 2;

/**
 * Finds conflicts between terms of the subject index, and between terms and the essay.
 * @param isKnown whether an id exists, or could exist, in the essay or the comments
 */
export function subjectErrors(content: PublishedContent, isKnown: IsKnown): ContentError[] {
  const { terms, drafts } = content.subjects;
  const names: Names = {
    entries: new Set([...terms.filter((term) => !isPointer(term)).map(({ term }) => term), ...drafts]),
    pointers: new Set(terms.filter(isPointer).map(({ term }) => term)),
  };
  const byName = new Map(terms.map((term) => [term.term, term]));
  const currentIds = currentIdsOf(content);
  const countReferences = referenceCounter(content);
  return terms.flatMap((term) => [
    ...wayErrors(term, names),
    ...placeErrors(term, isKnown, currentIds),
    ...(isPointer(term)
      ? [...pointerErrors(term), ...needlessSeeErrors(term, byName, countReferences)]
      : [...emptyErrors(term), ...crowdErrors(term, countReferences)]),
  ]);
}

type IsKnown = (id: string) => boolean;
type CountReferences = (ids: string[]) => number;

interface Names {
  /** Terms with places of their own. */
  entries: Set<string>;
  /** Terms that only refer to others. */
  pointers: Set<string>;
}

const isPointer = ({ data }: Term) => data.see.length > 0;

const errorOf = ({ term, lineOf }: Term, path: (string | number)[], found: string, fix: string): ContentError => ({
  file: SUBJECTS_FILE,
  line: lineOf(path),
  field: [term, ...path.filter((step) => typeof step === 'string')].join('.'),
  found,
  fix,
});

function wayErrors(term: Term, { entries, pointers }: Names): ContentError[] {
  return (['seeAlso', 'see'] as const).flatMap((field) =>
    term.data[field].flatMap((target, i) => {
      const error = (found: string, fix: string) => errorOf(term, [field, i], found, fix);
      const removal = `remove "${target}" from this list`;
      if (target === term.term) return [error(`"${target}" refers to itself`, `Name another term, or ${removal}.`)];
      if (entries.has(target)) return [];
      return pointers.has(target)
        ? [error(`"${target}" has only "see"`, 'Name a term that it refers to instead.')]
        : [error(`no term is named "${target}"`, `Write the name of a term in this file, or ${removal}.`)];
    }),
  );
}

/** The lists of places of a term, each with the path of its field: its own, and those of its subheadings. */
function placeLists({ data }: Term): { path: string[]; ids: string[] }[] {
  return [
    { path: ['places'], ids: data.places },
    ...Object.entries(data.subheadings).map(([name, ids]) => ({ path: ['subheadings', name], ids })),
  ];
}

function placeErrors(term: Term, isKnown: IsKnown, currentIds: Map<string, string>): ContentError[] {
  return [...placeLists(term), { path: ['except'], ids: term.data.except }].flatMap(({ path, ids }) =>
    ids.flatMap((id, i) => {
      const current = currentIds.get(id);
      if (current)
        return [errorOf(term, [...path, i], `the words of "${id}" are now in ${current}`, `Write ${current}.`)];
      if (isKnown(id) && isPassageId(id)) return [];
      const fix = `Write the id of a paragraph, such as p5.2, or remove "${id}" from this list.`;
      return [errorOf(term, [...path, i], `"${id}" is not the id of a paragraph`, fix)];
    }),
  );
}

function pointerErrors(term: Term): ContentError[] {
  const { variants, except, seeAlso, places, subheadings } = term.data;
  const fields = { variants, places, subheadings: Object.keys(subheadings), except, seeAlso };
  const extra = Object.entries(fields).find(([, values]) => values.length > 0)?.[0];
  if (!extra) return [];
  const found = `"${term.term}" has "see", which allows no other fields`;
  return [errorOf(term, [extra], found, 'Remove this field, or move it to the term that "see" names.')];
}

/** Checks that "see" leads to more places than could simply be listed here too. */
function needlessSeeErrors(term: Term, terms: Map<string, Term>, countReferences: CountReferences): ContentError[] {
  const [name, ...others] = term.data.see;
  const target = terms.get(name!);
  if (!target || isPointer(target) || others.length > 0) return [];
  if (placeLists(target).length > 1 || countReferences(target.data.places) > FEW_REFERENCES) return [];
  const found = `"${name}" has so few places that "see" is not needed`;
  return [
    errorOf(
      term,
      ['see'],
      found,
      `List its places here too: write "${term.term}: [${target.data.places.join(', ')}]".`,
    ),
  ];
}

function emptyErrors(term: Term): ContentError[] {
  if (placeLists(term).some(({ ids }) => ids.length > 0)) return [];
  const fix = `List its paragraphs, as in "${term.term}: [p5.2]", name another term with "see", or remove the term.`;
  return [errorOf(term, [], 'the term has no paragraphs', fix)];
}

/** Checks that no list of places is too long to look up. */
function crowdErrors(term: Term, countReferences: CountReferences): ContentError[] {
  return placeLists(term).flatMap(({ path, ids }) => {
    const count = countReferences(ids);
    if (count <= MOST_REFERENCES) return [];
    const found = `found ${count} places in one list, counting consecutive paragraphs as one`;
    const fix = `Divide them among subheadings, at most ${MOST_REFERENCES} each, such as "avoidance of: [p2.4]".`;
    return [errorOf(term, path, found, fix)];
  });
}

/** Makes a function that counts how many references an index shows for some places. Unknown places do not count. */
function referenceCounter(content: PublishedContent): CountReferences {
  const positions = sectionsOf(content).flatMap(({ file, rendered: { outline, section } }) =>
    outline.passages.map(({ id }, i) => {
      return { id, section: file, paragraph: i + 1, label: paragraphLabel(id, section.prefix) };
    }),
  );
  return (ids) => runsOf(positions.filter(({ id }) => ids.includes(id))).length;
}

/** Maps each published id without a paragraph of its own to the id where its text is. */
function currentIdsOf(content: PublishedContent): Map<string, string> {
  return new Map(sectionsOf(content).flatMap(({ rendered }) => rendered.outline.anchors.map(({ id, at }) => [id, at])));
}

function sectionsOf({ essay, points, closing, comments }: PublishedContent): Section<unknown>[] {
  return [essay, points, closing, comments].flatMap(({ sections, drafts }: Collection<unknown>) => [
    ...sections,
    ...drafts,
  ]);
}
