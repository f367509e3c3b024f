import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { authors, essaySource, importAuthors, root } from '../sites.ts';
import { made } from './made-essay.ts';

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

/** A made essay of a number of paragraphs, the same each time. */
export function madeContent(paragraphs: number): Content {
  const name = `made-${paragraphs}`;
  const folder = path.join(workFolder, 'content', name);
  rmSync(folder, { recursive: true, force: true });
  for (const [file, text] of Object.entries(made(paragraphs))) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return { name, label: `a made essay of ${paragraphs.toLocaleString('en')} paragraphs`, folder };
}
