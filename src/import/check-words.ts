import { proveComments } from './comments/prove-comments.ts';
import { ImportError } from './import-error.ts';
import { prove } from './proof.ts';
import { describeFaults, describeProof } from './report.ts';
import type { OutlineLine } from './roles.ts';
import type { Text } from './text.ts';

/**
 * Reads what was written as the site will, and stops the import unless every word of the source is there.
 * @param comments the words of comments that come from another source, by their places in the content folder
 * @throws ImportError with what would be lost, added or moved
 */
export async function checkWords(
  folder: string,
  text: Text,
  outline: OutlineLine[],
  comments: Map<string, string>,
): Promise<void> {
  const roles = new Map(outline.map(({ number, role }) => [number, role]));
  // Loading the site's pipeline takes a while; a wrong argument is answered without it.
  const { readBack } = await import('./read-back.ts');
  const pieces = await readBack(folder);
  const proof = prove(
    text.wordsOf(roles),
    pieces.filter(({ file }) => !comments.has(file)),
  );
  console.log(describeProof(proof).join('\n'));
  const faults = [...describeFaults(proof), ...describeFaults(proveComments(comments, pieces))];
  if (faults.length > 0)
    throw new ImportError(['The words of the source would not all be on the page:', ...faults].join('\n'));
}
