import { errorReport } from '#content-files/model/content-error.ts';
import { openContent } from '#content-files/open-content.ts';
import { candidateFinder } from '#text/subject-index/find-candidates.ts';
import { frequentWords } from '#text/subject-index/frequent-words.ts';

/**
 * Prints what an author may want to add to the subject index: paragraphs that use the words of a term but are not among
 * its places, and frequent words without a term. Returns the exit code.
 * @param folder the content folder
 */
export async function listIndexCandidates(folder: string): Promise<number> {
  const { essay, points, closing, comments, subjects, language, errors } = await openContent(folder);
  if (errors.length > 0) {
    console.error(errorReport(folder, errors));
    return 1;
  }
  const passages = [essay, points, closing, comments].flatMap(({ sections }) =>
    sections.flatMap(({ rendered }) => rendered.outline.passages),
  );
  const find = candidateFinder(passages, language);
  const candidates = subjects.terms.flatMap(({ term, data: { variants, places, subheadings, see, except } }) => {
    const decided = [...places, ...Object.values(subheadings).flat(), ...except];
    const ids = see.length > 0 ? [] : find({ words: [term, ...variants], decided });
    return ids.length > 0 ? [`${term}  ${ids.join(' ')}`] : [];
  });
  const entries = subjects.terms.flatMap(({ term, data }) => [
    term,
    ...data.variants,
    ...Object.keys(data.subheadings),
  ]);
  const words = frequentWords(passages, entries, language);
  printList('Paragraphs that use the words of a term but are not listed under it', candidates);
  printList(
    'Frequent words that no term, variant, or subheading contains',
    words.map(({ word, count, places }) => `${count} × ${word}  ${places.join(' ')}`),
  );
  return 0;
}

function printList(title: string, lines: string[]): void {
  console.log(lines.length === 0 ? `${title}: none.` : [`${title}:`, ...lines].join('\n  '));
}
