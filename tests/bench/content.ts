import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Size, writeMadeEssay } from '../made-essay.ts';
import { authors, essaySource, importAuthors, root } from '../sites.ts';

/** An essay that the sites are built from. */
export interface Content {
  name: string;
  /** A description for the report. */
  label: string;
  /** The path of its content folder. */
  folder: string;
}

/** Holds all that the bench installs and builds. It is outside the project, whose packages must not be resolved. */
export const workFolder = path.join(tmpdir(), 'broadside-bench');

/** Returns the authors' text if ESSAY_SOURCE is set, otherwise the retelling. */
export async function essay(): Promise<Content> {
  if (!essaySource) return { name: 'essay', label: 'the retelling', folder: path.join(root, 'content') };
  await importAuthors(essaySource);
  return { name: 'essay', label: 'the authors’ text', folder: authors.content };
}

/** Generates an essay; the same size gives the same essay. */
export function madeContent(size: Size): Content {
  const { points, paragraphs, comments = 0 } = size;
  const name = `made-${points}-${paragraphs}-${comments}`;
  const folder = path.join(workFolder, 'content', name);
  writeMadeEssay(folder, size);
  return {
    name,
    label: `a made essay of ${many(points)} points, ${many(points * paragraphs)} paragraphs${comments ? ` and ${many(comments)} comments` : ''}`,
    folder,
  };
}

function many(count: number): string {
  return count.toLocaleString('en');
}
