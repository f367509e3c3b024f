import path from 'node:path';
import { dryRun, printOutline } from './dry-run.ts';
import { buildEssay } from './essay.ts';
import { copyImages, keepSubjects, writeAll } from './fill.ts';
import { help } from './help.ts';
import { ImportError, remedy } from './import-error.ts';
import { readOptions, type Options } from './options.ts';
import { readOutlineFile } from './outline-file.ts';
import { checkTarget, place } from './place.ts';
import { prove } from './proof.ts';
import { describeEssay, describeFaults, describeProof } from './report.ts';
import type { OutlineLine } from './roles.ts';
import { shellPath } from './shell-path.ts';
import { readSource } from './source.ts';
import type { Given, Text } from './text.ts';
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
  const text = await open(options);
  const { given } = text;
  const { outline, doubts } = options.outline
    ? { outline: readOutlineFile(options.outline, (await readSource(options.outline)).lines, text.lines), doubts: [] }
    : text.findOutline(options.commentsAt);
  if (options.isDryRun) return dryRun(options, { outline, doubts }, text);
  if (doubts.length > 0) throw new ImportError([...doubts, remedy].join('\n'));
  const essay = buildEssay(outline, given);
  const target = checkTarget(options.out, [options.file, ...(options.outline ? [options.outline] : [])], options.force);
  printOutline(outline, options);
  console.log(describeEssay(essay).join('\n') + '\n');
  for (const aside of text.asides) console.log(`Left out  ${aside}`);
  const files = writeEssay(essay, given, text);
  await place(target, async (folder) => {
    writeAll(folder, files);
    copyImages(text.folder ?? path.dirname(options.file), folder, text.images);
    await check(folder, text, outline);
    keepSubjects(target, folder);
  });
  console.log(
    `\nWrote ${files.size} files to ${options.out}. Read them: ESSAY_CONTENT=${shellPath(options.out)} npm start`,
  );
}

/** Opens a source as what it is written in. What was asked for stands for what it says of itself. */
async function open(options: Options): Promise<Text> {
  const { authors, language, date } = options;
  const text = await openAsItIs(options);
  const { given } = text;
  const known: Given = {
    ...given,
    authors: authors.length > 0 ? authors : given.authors,
    language: language ?? given.language,
    date: date ?? given.date,
  };
  return { ...text, given: known };
}

/** The code for other kinds of sources is not loaded. */
async function openAsItIs({ file, isMarkdown, isWeb, letter }: Options): Promise<Text> {
  if (isWeb) return (await import('./web/open.ts')).openWeb(file, letter);
  const source = await readSource(file);
  return isMarkdown
    ? (await import('./markdown/open.ts')).openMarkdown(source)
    : (await import('./plain-text.ts')).openPlainText(source);
}

/** Reads what was written as the site will, and stops the import unless every word of the source is there. */
async function check(folder: string, text: Text, outline: OutlineLine[]): Promise<void> {
  const roles = new Map(outline.map(({ number, role }) => [number, role]));
  // Loading the site's pipeline takes a while; a wrong argument is answered without it.
  const { readBack } = await import('./read-back.ts');
  const proof = prove(text.wordsOf(roles), await readBack(folder));
  console.log(describeProof(proof).join('\n'));
  const faults = describeFaults(proof);
  if (faults.length > 0)
    throw new ImportError(['The words of the source would not all be on the page:', ...faults].join('\n'));
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
