import { ImportError } from '#import/model/import-error.ts';
import type { OutlineLine } from '#import/model/line-roles.ts';
import type { SourceDocument } from '#import/model/source-document.ts';
import { describeDifference } from '#import/words/compare-tokens.ts';
import { verifyComments } from './verify-comments.ts';
import { describeVerification, verifyEssay } from './verify-essay.ts';

const remedy = 'Simplify the formatting at these places in the source, and import again.';

/**
 * Reads the written files through the site's pipeline, and stops the import unless every word of the source is there.
 * @param leftOut how many words of the source's file were left out
 * @param comments the words of comments from another source, by their paths in the content folder
 * @throws ImportError listing the words that would be lost, added or moved
 */
export async function verifyFolder(
  folder: string,
  source: SourceDocument,
  outline: OutlineLine[],
  leftOut: number,
  comments: Map<string, string>,
): Promise<void> {
  const roles = new Map(outline.map(({ number, role }) => [number, role]));
  // The site's pipeline is slow to load, so it is imported only after the arguments have been checked.
  const { readBack } = await import('./read-back.ts');
  const pieces = await readBack(folder);
  const proof = verifyEssay(
    source.sourceWords(roles),
    pieces.filter(({ file }) => !comments.has(file)),
  );
  console.log(describeVerification(proof, leftOut).join('\n'));
  const errors = [...describeDifference(proof), ...describeDifference(verifyComments(comments, pieces))];
  if (errors.length > 0)
    throw new ImportError(['The import would change the words of the source:', ...errors, remedy].join('\n'));
}
