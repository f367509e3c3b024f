import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SUBJECTS_FILE } from '../collections/subjects-file.ts';
import { buildEssay } from './essay.ts';
import { help } from './help.ts';
import { ImportError, remedy } from './import-error.ts';
import { readOptions, type Options } from './options.ts';
import { findOutline } from './outline.ts';
import { outlineRows, readOutlineFile, writeOutlineFile } from './outline-file.ts';
import { checkTarget, place } from './place.ts';
import { prove } from './proof.ts';
import { describeEssay, describeFaults, describeProof } from './report.ts';
import type { OutlineLine } from './roles.ts';
import { readSource, type Source } from './source.ts';
import { writeEssay } from './write.ts';

// Whoever reads our output may leave early, as head does.
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
  const source = await readSource(options.file);
  const { outline, doubts } = options.outline
    ? { outline: readOutlineFile(options.outline, (await readSource(options.outline)).lines, source.lines), doubts: [] }
    : findOutline(source.lines, options.commentsAt);
  if (options.isDryRun) return dryRun(options, outline, doubts);
  if (doubts.length > 0) throw new ImportError([...doubts, remedy].join('\n'));
  const essay = buildEssay(outline, options.authors);
  const target = checkTarget(options.out, [options.file, ...(options.outline ? [options.outline] : [])], options.force);
  printOutline(outline, options);
  console.log(describeEssay(essay).join('\n') + '\n');
  const files = writeEssay(essay, options);
  await place(target, async (folder) => {
    writeAll(folder, files);
    await check(folder, source, outline);
    keepSubjects(target, folder);
  });
  console.log(
    `\nWrote ${files.size} files to ${options.out}. Read them: ESSAY_CONTENT=${quote(options.out)} npm start`,
  );
}

/** Prints the outline, and writes it unless it came from a file. */
function dryRun(options: Options, outline: OutlineLine[], doubts: string[]): void {
  printOutline(outline, options);
  for (const doubt of doubts) console.log(`To settle: ${doubt}`);
  if (doubts.length === 0) console.log(tryEssay(outline, options.authors).join('\n'));
  if (options.outline) return;
  const file = path.relative('', `${checkTarget(options.out, [], true)}.outline.txt`);
  if (existsSync(file) && !options.force)
    throw new ImportError(`${file} is there already. Use it with --outline, or write it anew with --force.`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, writeOutlineFile(options.file, outline, doubts));
  console.log(`\nWrote the outline to ${file}. Correct it, then give it back with --outline ${quote(file)}`);
}

function tryEssay(outline: OutlineLine[], authors: string[]): string[] {
  try {
    return describeEssay(buildEssay(outline, authors));
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return [`To settle: ${error.message}`];
  }
}

function printOutline(outline: OutlineLine[], { file, outline: given, commentsAt }: Options): void {
  console.log(`Outline of ${file}\n`);
  console.log(outlineRows(outline).join('\n') + '\n');
  if (!given && commentsAt.length === 0 && outline.some(({ role }) => role === 'comment')) {
    console.log(
      'All that follows the sign-off is taken as one comment. If it is several, give their first lines with --comments-at.\n',
    );
  }
}

/** Writes without a pause: a file that is on its way when a signal clears the folder would come back. */
function writeAll(folder: string, files: Map<string, string>): void {
  for (const [name, text] of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** Keeps the subject index, which no import can make anew. The site says which of its places are no longer there. */
function keepSubjects(target: string, folder: string): void {
  const file = path.join(target, SUBJECTS_FILE);
  if (existsSync(file)) copyFileSync(file, path.join(folder, SUBJECTS_FILE));
}

/** Reads what was written as the site will, and stops the import unless every word of the source is there. */
async function check(folder: string, { raw }: Source, outline: OutlineLine[]): Promise<void> {
  const roles = new Map(outline.map(({ number, role }) => [number, role]));
  // Loading the site's pipeline takes a while; a wrong argument is answered without it.
  const { readBack } = await import('./read-back.ts');
  const proof = prove(raw, roles, await readBack(folder));
  console.log(describeProof(proof).join('\n'));
  const faults = describeFaults(proof);
  if (faults.length > 0)
    throw new ImportError(['The words of the source would not all be on the page:', ...faults].join('\n'));
}

/** A path as a shell takes it. */
function quote(file: string): string {
  return /^[\w./-]+$/.test(file) ? file : `'${file.replaceAll("'", `'\\''`)}'`;
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
