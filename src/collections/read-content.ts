import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'astro/zod';
import type { schemas as contentSchemas } from '../content.config.ts';
import { imagePath } from '../markdown/image-path.ts';
import { renderMarkdown, type Rendered } from '../markdown/render.ts';
import type { Fault } from './fault.ts';
import { readFrontmatter, type Source } from './read-file.ts';
import { readSubjects, type Subjects } from './read-subjects.ts';

export type Schemas = typeof contentSchemas;
/** The collections whose files are texts. */
export type Name = Exclude<keyof Schemas, 'subjects'>;

/** A content file with its text as the page will have it. */
export interface Section<Data> extends Source<Data> {
  rendered: Rendered;
}

/** One collection: the files that read well, in the order of their names, and what is wrong with the others. */
export interface Collection<Data> {
  sections: Section<Data>[];
  /** Files with faults in their front matter: `data` has the fields that are right, for the checks between files. */
  drafts: Section<Partial<Data>>[];
  faults: Fault[];
}

/** The texts of a content folder. */
export type Texts = { [N in Name]: Collection<z.output<Schemas[N]>> };

/** Everything in a content folder. */
export interface Content extends Texts {
  subjects: Subjects;
  /** Of the images that texts ask for, the files that are there. */
  images: Set<string>;
}

/** Reads one collection of a content folder. A collection that is a single file may be missing. */
export async function readCollection<Schema extends z.ZodObject>(
  dir: string,
  name: Name,
  schema: Schema,
): Promise<Collection<z.output<Schema>>> {
  const { files, faults } = await list(dir, name);
  const readings = await Promise.all(files.map((file) => readFrontmatter(dir, file, schema)));
  return {
    sections: await Promise.all(readings.flatMap(({ source }) => source ?? []).map(toSection)),
    drafts: await Promise.all(readings.flatMap(({ draft }) => draft ?? []).map(toSection)),
    faults: [...faults, ...readings.flatMap((reading) => reading.faults)],
  };
}

async function toSection<Data extends Record<string, unknown>>(source: Source<Data>): Promise<Section<Data>> {
  // Only the place in the content folder says what a file is, whatever the folder is called.
  return { ...source, rendered: await renderMarkdown(source.body, path.join('/', source.file), source.data) };
}

/** Reads a whole content folder. */
export async function readContent(dir: string, schemas: Schemas): Promise<Content> {
  const [essay, closing, points, comments, subjects] = await Promise.all([
    readCollection(dir, 'essay', schemas.essay),
    readCollection(dir, 'closing', schemas.closing),
    readCollection(dir, 'points', schemas.points),
    readCollection(dir, 'comments', schemas.comments),
    readSubjects(dir, schemas.subjects),
  ]);
  const wanted = [essay, closing, points].flatMap(({ sections, drafts }) => [...sections, ...drafts]);
  const images = wanted.flatMap(({ rendered }) => rendered.images).map((address) => imagePath(address) ?? '');
  const isFile = (image: string) => statSync(path.join(dir, image), { throwIfNoEntry: false })?.isFile() ?? false;
  return { essay, closing, points, comments, subjects, images: new Set(images.filter(isFile)) };
}

const byName = new Intl.Collator('en', { numeric: true });

/** The files of a collection, `9.md` before `10.md`; a text that would not be read is a fault. */
async function list(dir: string, name: Name): Promise<{ files: string[]; faults: Fault[] }> {
  const alone = name === 'essay' || name === 'closing';
  const names = await readdir(alone ? dir : path.join(dir, name)).catch(() => []);
  if (alone) return { files: names.filter((file) => file === `${name}.md`), faults: [] };
  const files = names.map((file) => `${name}/${file}`).toSorted(byName.compare);
  const fix = 'Let its name end in .md, or move it out of the folder.';
  return {
    files: files.filter((file) => file.endsWith('.md')),
    faults: files
      .filter((file) => !file.endsWith('.md') && /\.(markdown|mdx?|txt)$/i.test(file))
      .map((file) => ({ file, found: 'a file that is not read', fix })),
  };
}
