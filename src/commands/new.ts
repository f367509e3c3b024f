import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { blankEssay } from '#import/blank-essay.ts';
import { writeAll } from '#import/fill.ts';
import { ImportError } from '#import/import-error.ts';
import { shellPath } from '#import/shell-path.ts';

const [dir, ...more] = process.argv.slice(2);
try {
  if (!dir || dir.startsWith('-') || more.length > 0)
    throw new ImportError('Sets up an empty essay. Give the folder to write, and nothing else: npm run new -- DIR');
  writeAll(checkEmpty(dir), blankEssay);
  console.log(`Wrote ${[...blankEssay.keys()].join(' and ')} to ${dir}. Write your essay into them, and add points.`);
  console.log(`Read it: ESSAY_CONTENT=${shellPath(dir)} npm start`);
} catch (error) {
  if (!(error instanceof ImportError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function checkEmpty(folder: string): string {
  const kind = statSync(folder, { throwIfNoEntry: false });
  if (kind && (!kind.isDirectory() || readdirSync(folder).length > 0))
    throw new ImportError(`${folder} is not an empty folder. Give one that is empty, or not there yet.`);
  return path.resolve(folder);
}
