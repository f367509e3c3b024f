import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Options } from '#import/1-options/options.ts';
import { readSource } from '#import/2-read/source-file.ts';
import { buildEssay } from '#import/4-outline/build-essay.ts';
import { readOutlineFile } from '#import/4-outline/outline-file.ts';
import { checkTarget, place } from '#import/5-write/target-folder.ts';
import { writeEssay } from '#import/5-write/write-essay.ts';
import { copyImages, keepSubjects, writeAll } from '#import/5-write/write-files.ts';
import { addComments } from '#import/6-comments/add-comments.ts';
import { checkWords } from '#import/7-verify/verify-folder.ts';
import { describeImages, keepFiles, readTexts } from '#import/8-merge/existing-folder.ts';
import { reimport } from '#import/8-merge/merge-import.ts';
import { readRecord, RECORD, writeRecord } from '#import/8-merge/record.ts';
import { showDifferences, writeAgain } from '#import/8-merge/write-merged.ts';
import { ImportError, remedy } from '#import/document/import-error.ts';
import { LEDGER_FILE } from '#ledger/ledger.ts';
import { dryRun, printOutline } from './dry-run.ts';
import { openText } from './open-document.ts';
import { describeEssay } from './report.ts';
import { shellPath } from './shell-path.ts';

/**
 * Imports an essay into a content folder, and prints what it does. The folder is written only if every word of the
 * source is in it.
 * @throws ImportError if it cannot be imported as it is; nothing is written then
 */
export async function runImport(options: Options): Promise<void> {
  const text = await openText(options);
  const { outline, doubts } = options.outline
    ? { outline: readOutlineFile(options.outline, (await readSource(options.outline)).lines, text.lines), doubts: [] }
    : text.findOutline(options.commentsAt);
  if (options.isDryRun) return dryRun(options, { outline, doubts }, text);
  if (doubts.length > 0) throw new ImportError([...doubts, remedy].join('\n'));
  const essay = buildEssay(outline, text.given);
  const inputs = [options.file, options.outline, options.commentsFile].filter((file) => file !== undefined);
  const target = checkTarget(options.out, inputs, options.force || readTexts(options.out) !== undefined);
  const fresh = await addComments(writeEssay(essay, text.given, text), options.commentsFile);
  printOutline(outline, options);
  console.log(describeEssay(essay).join('\n') + '\n');
  for (const aside of [...text.asides, ...fresh.leftOut]) console.log(`Left out  ${aside}`);

  const before = readTexts(target);
  const wrote = before && readRecord(target);
  const again = reimport(before ?? new Map(), fresh.files, wrote);
  const images = path.resolve(text.folder ?? path.dirname(options.file));
  if (before) {
    const rows = [...again.rows, ...describeImages(images, target, text.images)];
    if (!showDifferences({ rows, kept: again.kept }, options)) return;
  }
  await place(target, async (folder) => {
    writeAll(folder, fresh.files);
    copyImages(images, folder, text.images);
    await checkWords(folder, text, outline, fresh.words);
    if (before) await writeAgain(folder, fresh.files, again.files);
    writeAll(folder, new Map([[RECORD, writeRecord(again.record, text.images)]]));
    if (before) keepFiles(target, folder, wrote);
    else keepSubjects(target, folder);
  });
  const count = again.files.size;
  const content = `ESSAY_CONTENT=${shellPath(options.out)}`;
  console.log(`\nWrote ${count} files to ${options.out}. Read them: ${content} npm start`);
  if (existsSync(path.join(options.out, LEDGER_FILE))) {
    console.log(`Its links are still those of the text before: ${content} npm run permalinks`);
  }
}
