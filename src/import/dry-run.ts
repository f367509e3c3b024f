import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ImportOptions } from '#import/1-options/options.ts';
import { buildEssay } from '#import/4-outline/build-essay.ts';
import { writeOutlineFile } from '#import/4-outline/outline-file.ts';
import { checkTarget } from '#import/5-write/target-folder.ts';
import { ImportError } from '#import/model/import-error.ts';
import type { OutlineLine } from '#import/model/line-roles.ts';
import type { FoundOutline, Metadata, SourceDocument } from '#import/model/source-document.ts';
import { describeEssay, printLeftOut, printOutline } from './report.ts';
import { shellPath } from '#text/shell-command.ts';

/**
 * Prints the outline, and writes it to a file unless it came from one.
 * @throws ImportError if the file exists and --force was not given
 */
export function dryRun(
  options: ImportOptions,
  { outline, doubts }: FoundOutline,
  { metadata, leftOut, markdown }: Pick<SourceDocument, 'metadata' | 'leftOut' | 'markdown'>,
): void {
  printOutline(outline, options);
  printLeftOut(leftOut);
  for (const doubt of doubts) console.log(`Unclear: ${doubt}`);
  if (doubts.length === 0) console.log(tryEssay(outline, metadata).join('\n'));
  if (options.outline) return;
  const file = shortPath(`${checkTarget(options.out, [], true)}.outline.txt`);
  if (existsSync(file) && !options.force)
    throw new ImportError(`${file} already exists. Use it with --outline, or overwrite it with --force.`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, writeOutlineFile(options.file, outline, doubts, leftOut));
  if (markdown) {
    const source = file.replace(/outline\.txt$/, 'source.md');
    writeFileSync(source, markdown);
    console.log(`\nWrote the page as Markdown to ${source}. The line numbers in the outline are those of this file.`);
  }
  console.log(`\nWrote the outline to ${file}. Correct it, then import again with --outline ${shellPath(file)}`);
}

/** Returns the path from the current folder to a file in it; for other files, the whole path. */
function shortPath(file: string): string {
  const relative = path.relative('', file);
  return relative.startsWith('..') ? file : relative;
}

function tryEssay(outline: OutlineLine[], metadata: Metadata): string[] {
  try {
    return describeEssay(buildEssay(outline, metadata));
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return [`Unclear: ${error.message}`];
  }
}
