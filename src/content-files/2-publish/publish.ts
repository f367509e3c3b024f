import type { FolderContent, FolderTexts, Section } from '#content-files/1-read/read-content.ts';
import type { Ledger } from '#ledger/model/ledger.ts';
import type { SectionTexts } from '#ledger/model/text.ts';
import { update } from '#ledger/update.ts';
import { renameIds } from '#markdown/page/rename-ids.ts';
import { type PagePlan, planPages } from './page-plan.ts';

/** A content folder whose texts have the ids they were published with. */
export interface PublishedContent extends FolderContent {
  /** Undefined without a ledger, or if the essay cannot be read. */
  publication: Publication | undefined;
  plan: PagePlan;
}

/** What is published, and what became of what was published before. */
export interface Publication {
  /** The ledger in the content folder; undefined if there is none yet. */
  before: Ledger | undefined;
  /** The name of this edition of the texts. */
  edition: string;
  /** The ledger as it would be with these texts. */
  ledger: Ledger;
  /** Published ids whose words were not found. */
  lost: string[];
  /** Files that ask for another's id, and the file that has more of its words; undefined if there is none. */
  misplaced: { file: string; id: string; owner: string | undefined }[];
  plan: PagePlan;
}

type AnySection = Section<unknown>;

/**
 * Gives the texts of an essay the ids they were published with, in place, and makes the next ledger.
 * @param before undefined if there is no ledger; the texts then have the ids they would have by themselves
 * @returns undefined if there is no opening
 */
export function publish(before: Ledger | undefined, texts: FolderTexts): Publication | undefined {
  const [essay] = texts.essay.sections;
  if (!essay) return undefined;
  const points = texts.points.sections.toSorted((a, b) => a.data.number - b.data.number);
  const titled: [AnySection, string][] = [
    [essay, essay.data.title],
    ...points.map((point): [AnySection, string] => [point, point.data.title]),
    ...texts.closing.sections.map((closing): [AnySection, string] => [closing, closing.data.title]),
    ...texts.comments.sections.map((comment): [AnySection, string] => [comment, comment.data.author ?? '']),
  ];
  const fixed = new Set<AnySection>(points.filter(({ data }) => data.at !== undefined));
  const sections = titled.map(([section, title]) => textsOf(section, title, fixed.has(section)));
  const { name: edition, date } = essay.data.edition;
  const { ledger, ids, lost, misplaced } = update(before, edition, sections, date);
  const files = new Map(titled.map(([{ file, rendered }]) => [rendered.section.id, file]));
  const askers = misplaced.map(({ section: { id }, owner }) => ({
    file: files.get(id)!,
    id,
    owner: owner && files.get(owner.id),
  }));
  const anchors = new Map<string, string[]>();
  for (const [id, { to, withdrawn }] of ledger.ids) {
    if (to && !withdrawn) anchors.set(to, [...(anchors.get(to) ?? []), id]);
  }
  for (const [section] of titled) {
    const { rendered } = section;
    const own = [
      rendered.section.id,
      ...rendered.outline.passages.map(({ id }) => id),
      ...rendered.outline.headings.map(({ id }) => id),
      ...rendered.outline.notes.map(({ id }) => id),
    ];
    if (own.every((id) => ids.get(id) === id && !anchors.has(id))) continue;
    section.rendered = renameIds(rendered, {
      section: ids.get(rendered.section.id)!,
      idOf: (id) => ids.get(id)!,
      anchorsOf: (id) => anchors.get(id) ?? [],
    });
  }
  const plan = planPages(texts);
  for (const [path, page] of plan.pages) {
    for (const id of page.ids) {
      const entry = ledger.ids.get(id);
      if (entry && !entry.pages.includes(`/${path}`))
        ledger.ids.set(id, { ...entry, pages: [...entry.pages, `/${path}`] });
    }
  }
  return { before, edition, ledger, lost, misplaced: askers, plan };
}

/** Prepares a section to be compared with the ledger: passages and headings in reading order, then notes. */
function textsOf({ rendered: { section, outline } }: AnySection, title: string, isFixed: boolean): SectionTexts {
  const { passages, headings, notes } = outline;
  const at = (after: number) =>
    headings
      .filter((heading) => heading.after === after)
      .map(({ id, text }) => ({ id, text, kind: 'heading' as const }));
  const texts = [
    ...at(0),
    ...passages.flatMap(({ id, text }, i) => [{ id, text, kind: 'passage' as const }, ...at(i + 1)]),
    ...notes.map(({ id, text }) => ({ id, text, kind: 'note' as const })),
  ];
  return { id: section.id, prefix: section.prefix, kind: section.kind, isFixed, title, texts };
}
