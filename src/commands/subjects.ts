import { errorReport } from '#content-files/model/content-error.ts';
import { openContent } from '#content-files/open-content.ts';
import { site } from '#site.ts';
import { frequentWords } from '#text/subject-index/frequent-words.ts';

const content = await openContent(site.content);
const report = errorReport(site.content, content.errors);
if (report) {
  console.error(report);
  process.exitCode = 1;
} else {
  const { essay, points, closing, comments, subjects } = content;
  const passages = [essay, points, closing, comments].flatMap(({ sections }) =>
    sections.flatMap(({ rendered }) => rendered.outline.passages),
  );
  const entries = subjects.terms.flatMap(({ term, data }) => [term, ...data.variants]);
  const words = frequentWords(passages, entries, essay.sections[0]!.data.language);
  console.log(
    words.length === 0
      ? `Every frequent word of ${site.content} has an entry in the subject index (${many(entries.length, 'word')}).`
      : `${many(words.length, 'frequent word')} of ${site.content} without an entry in subjects.yaml:`,
  );
  for (const { word, count, places } of words) console.log(`  ${count} × ${word}  ${places.join(' ')}`);
}

function many(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
