import type { Collection, Section } from '#content-files/1-read/read-content.ts';
import { SUBJECTS_FILE, type Term } from '#content-files/1-read/read-subjects.ts';
import type { PublishedContent } from '#content-files/2-publish/publish.ts';
import type { ContentError } from '#content-files/model/content-error.ts';
import { isPassageId } from '#ids.ts';
import { placeFinder } from '#text/subject-index/find-places.ts';

/**
 * Finds conflicts between terms of the subject index, and between terms and the essay.
 * @param isKnown whether an id exists, or could exist, in the essay or the comments
 */
export function subjectErrors(content: PublishedContent, isKnown: IsKnown): ContentError[] {
  const { terms, drafts } = content.subjects;
  const names: Names = {
    entries: new Set([...terms.filter(({ data }) => data.see.length === 0).map(({ term }) => term), ...drafts]),
    pointers: new Set(terms.filter(({ data }) => data.see.length > 0).map(({ term }) => term)),
  };
  const find = finderOf(content);
  const currentIds = currentIdsOf(content);
  return terms.flatMap((term) => [
    ...wayErrors(term, names),
    ...placeErrors(term, isKnown, currentIds),
    ...(term.data.see.length > 0 ? pointerErrors(term) : wordErrors(term, find)),
  ]);
}

type IsKnown = (id: string) => boolean;

interface Names {
  /** Terms with places of their own. */
  entries: Set<string>;
  /** Terms that only refer to others. */
  pointers: Set<string>;
}

const errorOf = ({ term, lineOf }: Term, path: (string | number)[], found: string, fix: string): ContentError => ({
  file: SUBJECTS_FILE,
  line: lineOf(path),
  field: [term, path[0]].filter(Boolean).join('.'),
  found,
  fix,
});

function wayErrors(term: Term, { entries, pointers }: Names): ContentError[] {
  return (['seeAlso', 'see'] as const).flatMap((field) =>
    term.data[field].flatMap((target, i) => {
      const error = (found: string, fix: string) => errorOf(term, [field, i], found, fix);
      if (target === term.term) return [error(`"${target}" is this term itself`, 'Name another, or take it out.')];
      if (entries.has(target)) return [];
      return pointers.has(target)
        ? [error(`"${target}" itself only leads elsewhere`, 'Name the term it leads to.')]
        : [error(`no term is named "${target}"`, 'Name a term of this file as it is written there, or take it out.')];
    }),
  );
}

function placeErrors(term: Term, isKnown: IsKnown, currentIds: Map<string, string>): ContentError[] {
  const fix = 'Write the id of a paragraph, such as p5.2, or take it out.';
  return (['places', 'except'] as const).flatMap((field) =>
    term.data[field].flatMap((id, i) => {
      const current = currentIds.get(id);
      if (current)
        return [errorOf(term, [field, i], `the words of "${id}" stand at ${current} now`, `Write ${current}.`)];
      if (isKnown(id) && isPassageId(id)) return [];
      return [errorOf(term, [field, i], `"${id}" is no paragraph of the essay`, fix)];
    }),
  );
}

function pointerErrors(term: Term): ContentError[] {
  const extra = (['variants', 'places', 'except', 'seeAlso'] as const).find((field) => term.data[field].length > 0);
  if (!extra) return [];
  const found = `"${term.term}" has "see", and so no places of its own`;
  return [errorOf(term, [extra], found, 'Take it out, or write it at the term that "see" names.')];
}

/** Checks that a term has a place and that the text contains each of its variants; it need not contain the term. */
function wordErrors(term: Term, find: ReturnType<typeof placeFinder> | undefined): ContentError[] {
  if (!find) return [];
  const { variants, places, except } = term.data;
  if (find({ words: [term.term, ...variants], places, except }).length === 0) {
    const fix = 'Give it variants the text has, or places such as [p5.2], or take it out.';
    return [errorOf(term, [], 'it occurs nowhere in the essay', fix)];
  }
  return variants.flatMap((word, i) => {
    if (find({ words: [word], places: [], except: [] }).length > 0) return [];
    return [
      errorOf(term, ['variants', i], `"${word}" is nowhere in the essay`, 'Write it as the text does, or take it out.'),
    ];
  });
}

/** Maps each published id without a paragraph of its own to the id where its text is. */
function currentIdsOf({ essay, points, closing, comments }: PublishedContent): Map<string, string> {
  const sections = [essay, points, closing, comments].flatMap(sectionsOf);
  return new Map(sections.flatMap(({ rendered }) => rendered.outline.anchors.map(({ id, at }) => [id, at])));
}

/** Makes a search of all texts; none while a text cannot be read, since it may contain the words. */
function finderOf({ essay, points, closing, comments }: PublishedContent): ReturnType<typeof placeFinder> | undefined {
  const texts = [essay, points, closing, comments];
  const sections = texts.flatMap(sectionsOf);
  const readable = new Set(sections.map(({ file }) => file));
  if (texts.some(({ errors }) => errors.some(({ file }) => !readable.has(file)))) return undefined;
  const [first] = [...essay.sections, ...essay.drafts];
  return placeFinder(
    sections.flatMap(({ rendered }) => rendered.outline.passages),
    first?.data.language ?? 'en',
  );
}

function sectionsOf({ sections, drafts }: Collection<unknown>): Section<unknown>[] {
  return [...sections, ...drafts];
}
