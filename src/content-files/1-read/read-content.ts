import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { z } from 'astro/zod';
import type { ContentError } from '#content-files/model/content-error.ts';
import { kindOfFile } from '#content-paths.ts';
import { type Schemas, schemas } from '#content-files/model/schemas.ts';
import type { Ledger } from '#ledger/model/ledger.ts';
import { type Rendered, renderMarkdown } from '#markdown/render.ts';
import type { SectionFields } from '#markdown/section.ts';
import { listTexts, type TextCollection } from './list-texts.ts';
import { toPlainMarkdown } from './plain-comment.ts';
import { readContentFile, type Source } from './read-file.ts';
import { type BadImage, type Image, readImages } from './read-images.ts';
import { readLedger } from './read-ledger.ts';
import { readSubjects, type Subjects } from './read-subjects.ts';

/** A content file with its text rendered for the page. */
export interface Section<Data> extends Source<Data> {
  rendered: Rendered;
}

/** One collection: the valid files, sorted by name, and the errors in the others. */
export interface Collection<Data> {
  sections: Section<Data>[];
  /** Files with errors in their front matter: `data` has the valid fields, for the checks between files. */
  drafts: Section<Partial<Data>>[];
  errors: ContentError[];
}

/** The texts of a content folder. */
export type FolderTexts = { [Name in TextCollection]: Collection<z.output<Schemas[Name]>> };

/** Everything in a content folder. */
export interface FolderContent extends FolderTexts {
  /** The path of the folder. */
  dir: string;
  subjects: Subjects;
  /** The images that the texts use, by path in the folder. */
  images: Map<string, Image | BadImage>;
  /** Undefined if there is none, or if it has errors. */
  ledger: Ledger | undefined;
  ledgerErrors: ContentError[];
}

/** Reads one collection of a content folder. A collection that is a single file may be missing. */
async function readCollection<Schema extends z.ZodObject>(
  dir: string,
  name: TextCollection,
  schema: Schema,
): Promise<Collection<z.output<Schema>>> {
  const { files, errors } = listTexts(dir, name);
  const collection: Collection<z.output<Schema>> = { sections: [], drafts: [], errors };
  // One at a time, so that a large essay is not in memory all at once; signals are handled in between.
  for (const file of files) {
    await setImmediate();
    const { source, draft, errors: own } = readContentFile(dir, file, schema);
    errors.push(...own);
    try {
      if (source) collection.sections.push(await toSection(source));
      if (draft) collection.drafts.push(await toSection(draft));
    } catch (thrown) {
      const { bodyLine } = (source ?? draft)!;
      errors.push({ file, line: bodyLine, ...renderError(thrown) });
    }
  }
  return collection;
}

function renderError(thrown: unknown): Pick<ContentError, 'found' | 'fix'> {
  const found = 'this text cannot be turned into a page';
  const search = 'remove one part after another until this error is gone: the last part that you removed is the cause.';
  // An overflow of the stack means nothing to an author; the message of a plugin does.
  if (thrown instanceof RangeError) return { found, fix: `To find the cause, ${search}` };
  return {
    found: `${found} (${(thrown as Error).message})`,
    fix: `If the message comes from a plugin that you added, correct the plugin. Otherwise, ${search}`,
  };
}

async function toSection<Data extends SectionFields>(source: Source<Data>): Promise<Section<Data>> {
  // Only the path within the content folder says what a file is, whatever the folder is called.
  const render = (body: string) => renderMarkdown(body, path.join('/', source.file), source.data);
  if (kindOfFile(source.file) !== 'comment') return { ...source, rendered: await render(source.body) };
  const { rendered, plain } = await renderComment(source.body, render);
  return { ...source, rendered, ...(plain && { plain }) };
}

/** Renders a comment, as plain text if its HTML is too deep or it cannot be rendered. */
async function renderComment(
  body: string,
  render: (body: string) => Promise<Rendered>,
): Promise<{ rendered: Rendered; plain?: Source<unknown>['plain'] }> {
  const shown = await render(body).catch(() => undefined);
  if (shown && !shown.deepLine) return { rendered: shown };
  const found = shown ? 'HTML with too many nested elements' : 'text that cannot be turned into a page';
  return { rendered: await render(toPlainMarkdown(body)), plain: { line: shown?.deepLine ?? 1, found } };
}

/** Reads a whole content folder; open-content.ts alone calls it. */
export async function readContent(dir: string): Promise<FolderContent> {
  const [essay, closing, points, comments, subjects] = await Promise.all([
    readCollection(dir, 'essay', schemas.essay),
    readCollection(dir, 'closing', schemas.closing),
    readCollection(dir, 'points', schemas.points),
    readCollection(dir, 'comments', schemas.comments),
    readSubjects(dir),
  ]);
  const texts = [essay, closing, points].flatMap(({ sections, drafts }): Section<unknown>[] => [
    ...sections,
    ...drafts,
  ]);
  const paths = texts.flatMap(({ rendered }) => rendered.images.map((image) => image.path));
  const { ledger, errors: ledgerErrors } = readLedger(dir);
  const images = await readImages(dir, paths);
  return { dir, essay, closing, points, comments, subjects, images, ledger, ledgerErrors };
}
