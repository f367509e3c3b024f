import { existsSync } from 'node:fs';
import path from 'node:path';
import { describeImages, keepFiles, readTexts } from '#import/again/folder.ts';
import { readRecord, RECORD, writeRecord } from '#import/again/record.ts';
import { reimport } from '#import/again/reimport.ts';
import { showDifferences, writeAgain } from '#import/again/write-again.ts';
import { checkWords } from '#import/check-words.ts';
import { addComments } from '#import/comments/add-comments.ts';
import { dryRun, printOutline } from '#import/dry-run.ts';
import { buildEssay } from '#import/essay.ts';
import { copyImages, keepSubjects, writeAll } from '#import/fill.ts';
import { help } from '#import/help.ts';
import { ImportError, remedy } from '#import/import-error.ts';
import { openText } from '#import/open-text.ts';
import { type Options, readOptions } from '#import/options.ts';
import { readOutlineFile } from '#import/outline-file.ts';
import { checkTarget, place } from '#import/place.ts';
import { describeEssay } from '#import/report.ts';
import { shellPath } from '#import/shell-path.ts';
import { readSource } from '#import/source.ts';
import { writeEssay } from '#import/write.ts';
import { LEDGER_FILE } from '#ledger/model/ledger.ts';

// Whatever reads the output, such as `head`, may close the pipe early.
process.stdout.on('error', () => {});
try {
  await run(readOptions(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof ImportError) && !isSystemError(error)) throw error;
  console.error(`${error.message}\nNothing written.`);
  process.exitCode = 1;
}

async function run(options: Options): Promise<void> {
  if (options.help) return console.log(help);
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

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
