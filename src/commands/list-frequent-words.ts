import { errorReport } from '#content-files/model/content-error.ts';
import { openContent } from '#content-files/open-content.ts';
import { frequentWords } from '#text/subject-index/frequent-words.ts';

/**
 * Prints the frequent words of an essay that its subject index lacks, and where they are. Returns the exit code.
 * @param folder the content folder
 */
export async function listFrequentWords(folder: string): Promise<number> {
  const { essay, points, closing, comments, subjects, errors } = await openContent(folder);
  if (errors.length > 0) {
    console.error(errorReport(folder, errors));
    return 1;
  }
  const passages = [essay, points, closing, comments].flatMap(({ sections }) =>
    sections.flatMap(({ rendered }) => rendered.outline.passages),
  );
  const entries = subjects.terms.flatMap(({ term, data }) => [term, ...data.variants]);
  const words = frequentWords(passages, entries, essay.sections[0]!.data.language);
  console.log(
    words.length === 0
      ? `Every frequent word of ${folder} has an entry in the subject index (${many(entries.length, 'word')}).`
      : `${many(words.length, 'frequent word')} of ${folder} without an entry in subjects.yaml:`,
  );
  for (const { word, count, places } of words) console.log(`  ${count} × ${word}  ${places.join(' ')}`);
  return 0;
}

function many(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
