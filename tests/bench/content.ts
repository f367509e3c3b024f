import { tmpdir } from 'node:os';
import path from 'node:path';
import { authors, essaySource, importAuthors, root } from '../sites.ts';
import { type Size, writeMadeEssay } from '../made-essay.ts';

/** An essay that every site is built from. */
export interface Content {
  name: string;
  /** What it is, for the table's head. */
  label: string;
  /** Its content folder. */
  folder: string;
}

/** Everything the bench installs, makes and builds; outside the project, so that nothing finds the project's packages. */
export const workFolder = path.join(tmpdir(), 'broadside-bench');

/** The authors' text where ESSAY_SOURCE gives it, else the restatement. */
export function essay(): Content {
  if (!essaySource) return { name: 'essay', label: 'the restatement', folder: path.join(root, 'content') };
  importAuthors(essaySource);
  return { name: 'essay', label: 'the authors’ text', folder: authors.content };
}

/** A made essay, the same each time. */
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
