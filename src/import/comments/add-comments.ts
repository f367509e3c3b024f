import { openComments } from './open.ts';
import { writeComments } from './write-comments.ts';

/**
 * Adds the comments of another file to the texts of an essay.
 * @param file a page or JSON; none: no comments
 * @throws ImportError if it cannot be understood
 */
export async function addComments(essay: Map<string, string>, file: string | undefined): Promise<Texts> {
  if (file === undefined) return { files: essay, words: new Map(), leftOut: [] };
  const { comments, leftOut } = await openComments(file);
  const taken = [...essay.keys()].filter((path) => path.startsWith('comments/'));
  const written = writeComments(comments, taken);
  const files = new Map(essay);
  for (const { path, text } of written.values()) files.set(path, text);
  console.log(`${comments.length} comments from ${file}\n`);
  return { files, words: new Map([...written].map(([{ words }, { path }]) => [path, words])), leftOut };
}

interface Texts {
  files: Map<string, string>;
  /** The words of each added comment, by its path, for the proof. */
  words: Map<string, string>;
  /** What is not in them, a line each. */
  leftOut: string[];
}
