import { ImportError } from '#import/model/import-error.ts';
import { newEssay } from '#import/new-essay.ts';
import { shellPath } from '#import/shell-path.ts';

const [dir, ...more] = process.argv.slice(2);
try {
  if (!dir || dir.startsWith('-') || more.length > 0)
    throw new ImportError('Sets up an empty essay. Give the folder to write, and nothing else: npm run new -- DIR');
  console.log(`Wrote ${newEssay(dir).join(' and ')} to ${dir}. Write your essay into them, and add points.`);
  console.log(`Read it: ESSAY_CONTENT=${shellPath(dir)} npm start`);
} catch (error) {
  if (!(error instanceof ImportError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
