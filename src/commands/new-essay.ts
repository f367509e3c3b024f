import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { ESSAY_FILE, pointFile } from '#content-paths.ts';
import { writeFiles } from '#import/5-write/write-files.ts';
import { ImportError } from '#import/model/import-error.ts';
import { essayCommand } from '#text/shell-command.ts';

/** The text of each file, by its path in the content folder. */
const files: Map<string, string> = new Map([
  [
    ESSAY_FILE,
    `---
# Lines that begin with # are notes for you. The site ignores them. To use a field in such a line, remove the # and the
# space after it.
title: A title
# A line under the title. Delete it if you do not need one.
standfirst: A line that says what it is about
# The authors, each on a line that begins with "- name:". To link to an author's page, add "url: https://…" on a line
# below, with "url" directly under "name".
authors:
  - name: Your name
# The language of the essay, such as en, es, ar, or pt-BR.
language: en
edition:
  name: First edition
  # date: 2023-02-28
  note: These are the author’s own words.
# How others may use the text. Without a license, all rights are reserved, and search engines are asked not to list the
# text.
# licence:
#   name: CC BY 4.0
#   url: https://creativecommons.org/licenses/by/4.0/
# Where readers can send comments.
# commentsTo: mailto:you@example.org
---

Write the opening here, in Markdown. The opening is the text before the first point. Leave a blank line between paragraphs, and put *asterisks* around words for emphasis.
`,
  ],
  [
    pointFile('01-first-point'),
    `---
# Its place in the essay. Write each point in a file of its own; the next one could be 02-second-point.md.
number: 1
title: The first point
# One sentence for link previews. Default: the first sentence of the text.
# summary: What it says
---

Write the text of the first point here.
`,
  ],
]);

/** Sets up an empty essay in the folder that the arguments name. Returns the exit code. */
export function newEssay(args: string[]): number {
  try {
    const [folder, ...more] = args;
    if (!folder || folder.startsWith('-') || more.length > 0)
      throw new ImportError('Name one folder for the new essay: npm run new -- DIR');
    console.log(`Wrote ${writeNewEssay(folder).join(' and ')} to ${folder}. Fill them in, and add more points.`);
    console.log(`To see it: ${essayCommand(folder, 'npm start')}`);
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
    throw new ImportError(`${folder} is not an empty folder. Choose one that is empty or does not exist yet.`);
  writeFiles(path.resolve(folder), files);
  return [...files.keys()];
}
