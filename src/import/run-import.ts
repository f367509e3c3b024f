import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ImportOptions } from '#import/1-options/options.ts';
import { readSourceFile } from '#import/2-read/source-file.ts';
import { buildEssay } from '#import/4-outline/build-essay.ts';
import { readAccepted, readOutlineFile } from '#import/4-outline/outline-file.ts';
import { followSource } from '#import/4-outline/follow-source.ts';
import { overrideMetadata } from '#import/4-outline/override-metadata.ts';
import { checkTarget, replaceFolder } from '#import/5-write/target-folder.ts';
import { writeEssay } from '#import/5-write/write-essay.ts';
import { copyImages, copySubjects, writeFiles } from '#import/5-write/write-files.ts';
import { addComments } from '#import/6-comments/add-comments.ts';
import { verifyFolder } from '#import/7-verify/verify-folder.ts';
import { describeImages, holdsEssay, keepFiles, readTexts } from '#import/8-merge/existing-folder.ts';
import { mergeImport } from '#import/8-merge/merge-import.ts';
import { readRecord, RECORD, writeRecord } from '#import/8-merge/record.ts';
import { showDifferences, writeMerged } from '#import/8-merge/write-merged.ts';
import { ImportError, outlineHint } from '#import/model/import-error.ts';
import { countLeftOut } from '#import/model/left-out.ts';
import type { FoundOutline, SourceDocument } from '#import/model/source-document.ts';
import { essayCommand } from '#text/shell-command.ts';
import { LEDGER_FILE } from '#ledger/model/ledger.ts';
import { dryRun } from './dry-run.ts';
import { openDocument } from './open-document.ts';
import { checkLeftOut, describeEssay, printChanges, printLeftOut, printOutline } from './report.ts';

/**
 * Imports an essay into a content folder, and prints what it does. The folder is written only if every word of the
 * source is in it.
 * @throws ImportError if it cannot be imported as it is; nothing is written then
 */
export async function runImport(options: ImportOptions): Promise<void> {
  const opened = await openDocument(options);
  const { source, outline, doubts, accepted } = await findOutline(opened, options);
  if (options.isDryRun) return dryRun(options, { outline, doubts }, source);
  if (doubts.length > 0) throw new ImportError([...doubts, outlineHint].join('\n'));
  const essay = buildEssay(outline, source.metadata);
  const inputs = [options.file, options.outline, options.commentsFile].filter((file) => file !== undefined);
  const target = checkTarget(options.out, inputs, options.force || holdsEssay(options.out));
  const imported = await addComments(writeEssay(essay, source.metadata, source), options.commentsFile);
  printOutline(outline, options);
  console.log(describeEssay(essay).join('\n') + '\n');
  const leftOut = [...source.leftOut, ...imported.leftOut];
  printLeftOut(leftOut);
  checkLeftOut(leftOut, options.leaveOut ? undefined : accepted);

  const before = readTexts(target);
  const lastWritten = before && readRecord(target);
  const merged = mergeImport(before ?? new Map(), imported.files, lastWritten);
  const images = path.resolve(source.folder ?? path.dirname(options.file));
  if (before) {
    const rows = [...merged.rows, ...describeImages(images, target, source.images)];
    if (!showDifferences({ rows, kept: merged.kept }, options)) return;
  }
  await replaceFolder(target, async (folder) => {
    writeFiles(folder, imported.files);
    copyImages(images, folder, source.images);
    await verifyFolder(folder, source, outline, countLeftOut(leftOut), imported.words);
    if (before) await writeMerged(folder, imported.files, merged.files);
    writeFiles(folder, new Map([[RECORD, writeRecord(merged.record, source.images)]]));
    if (before) keepFiles(target, folder, before, lastWritten);
    else copySubjects(target, folder);
  });
  const count = merged.files.size;
  const toRead = essayCommand(options.out, 'npm start');
  console.log(`\nWrote ${count} files to ${options.out}. To read the essay: ${toRead}`);
  if (existsSync(path.join(options.out, LEDGER_FILE))) {
    console.log(`To update the links: ${essayCommand(options.out, 'npm run permalinks')}`);
  }
}

/** Finds the outline of the source, or reads it, and what it accepts to be left out, from a corrected outline. */
async function findOutline(
  source: SourceDocument,
  { outline: file, commentsAt, authors }: Pick<ImportOptions, 'outline' | 'commentsAt' | 'authors'>,
): Promise<FoundOutline & { accepted: string[]; source: SourceDocument }> {
  if (!file) {
    const found = source.findOutline(commentsAt);
    return { ...found, accepted: [], source: overrideMetadata(source, found.outline, { authors }) };
  }
  const { lines } = await readSourceFile(file);
  const found = source.findOutline([]).outline;
  const followed = followSource(lines, source.lines, found);
  if (followed) printChanges(file, followed.changes);
  const outline = followed?.outline ?? readOutlineFile(file, lines, source.lines);
  return {
    source: overrideMetadata(source, outline, { found, authors }),
    outline,
    doubts: [],
    accepted: readAccepted(lines),
  };
}
