import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SUBJECTS_FILE } from '#content-files/1-read/read-subjects.ts';

/**
 * Writes files into a folder, by their paths in it. Writes synchronously: if a signal clears the folder, a write still
 * in progress would recreate its file.
 */
export function writeAll(folder: string, files: Map<string, string>): void {
  for (const [name, text] of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** Copies images to the content folder, at the same relative paths as in the source's folder. */
export function copyImages(from: string, folder: string, images: string[]): void {
  for (const image of images) {
    const file = path.join(folder, image);
    mkdirSync(path.dirname(file), { recursive: true });
    copyFileSync(path.join(from, image), file);
  }
}

/** Copies the subject index, which an import cannot recreate. The site reports places in it that no longer exist. */
export function keepSubjects(target: string, folder: string): void {
  const file = path.join(target, SUBJECTS_FILE);
  if (existsSync(file)) copyFileSync(file, path.join(folder, SUBJECTS_FILE));
}
