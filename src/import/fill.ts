import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SUBJECTS_FILE } from '../collections/subjects-file.ts';

/** Writes without a pause: a file that is on its way when a signal clears the folder would come back. */
export function writeAll(folder: string, files: Map<string, string>): void {
  for (const [name, text] of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** Copies images, each to the same place in the content folder as it has beside the source. */
export function copyImages(from: string, folder: string, images: string[]): void {
  for (const image of images) {
    const file = path.join(folder, image);
    mkdirSync(path.dirname(file), { recursive: true });
    copyFileSync(path.join(from, image), file);
  }
}

/** Keeps the subject index, which no import can make anew. The site says which of its places are no longer there. */
export function keepSubjects(target: string, folder: string): void {
  const file = path.join(target, SUBJECTS_FILE);
  if (existsSync(file)) copyFileSync(file, path.join(folder, SUBJECTS_FILE));
}
