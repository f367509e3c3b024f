import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { ESSAY_FILE, pointFile } from '#content-paths.ts';
import { writeFiles } from '#import/5-write/write-files.ts';
import { ImportError } from '#import/model/import-error.ts';
import { shellPath } from '#import/shell-path.ts';

/** The text of each file, by its path in the content folder. */
const files: Map<string, string> = new Map([
  [
    ESSAY_FILE,
    `---
# Lines that begin with # are for you: the site does not read them.
title: A title
# A line under the title. Take it out if there is none.
standfirst: A line that says what it is about
# Everyone who wrote it, a line each; below a name, a page of theirs may stand as "url: https://…".
authors:
  - name: Your name
# The language it is written in: en, es, ar, pt-BR …
language: en
edition:
  name: First edition
  # date: 2023-02-28
  note: These are the author’s own words.
# What readers may do with the words. Without it, all rights are yours and search engines are asked to stay out.
# licence:
#   name: CC BY 4.0
#   url: https://creativecommons.org/licenses/by/4.0/
# Where readers can send a comment.
# commentsTo: mailto:you@example.org
---

Here the opening goes, in Markdown: what stands before the first point. A blank line parts paragraphs, and *stars* give emphasis.
`,
  ],
  [
    pointFile('01-first-point'),
    `---
# Its place in the essay. The next point is a file of its own beside this one, such as 02-second-point.md.
number: 1
title: The first point
# One sentence for previews of a link to it; without it, the first sentence of the text.
# summary: What it says
---

Here the text of the first point goes.
`,
  ],
]);

/** Sets up an empty essay in the folder that the arguments name. Returns the exit code. */
export function newEssay(args: string[]): number {
  try {
    const [folder, ...more] = args;
    if (!folder || folder.startsWith('-') || more.length > 0)
      throw new ImportError('Sets up an empty essay. Give the folder to write, and nothing else: npm run new -- DIR');
    console.log(
      `Wrote ${writeNewEssay(folder).join(' and ')} to ${folder}. Write your essay into them, and add points.`,
    );
    console.log(`Read it: ESSAY_CONTENT=${shellPath(folder)} npm start`);
    return 0;
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    console.error(error.message);
    return 1;
  }
}

/**
 * Writes an essay that contains only instructions for its author.
 * @param folder is empty, or does not exist yet
 * @returns the paths of its files in the folder
 * @throws ImportError if the folder is not empty
 */
function writeNewEssay(folder: string): string[] {
  const kind = statSync(folder, { throwIfNoEntry: false });
  if (kind && (!kind.isDirectory() || readdirSync(folder).length > 0))
    throw new ImportError(`${folder} is not an empty folder. Give one that is empty, or not there yet.`);
  writeFiles(path.resolve(folder), files);
  return [...files.keys()];
}
