/** Quotes a path for a POSIX shell, if it needs quoting. */
export function shellPath(file: string): string {
  return /^[\w./-]+$/.test(file) ? file : `'${file.replaceAll("'", `'\\''`)}'`;
}

/** The content folder that commands use if ESSAY_CONTENT is not set; the same as in `site.ts`. */
const DEFAULT_FOLDER = 'content';

/** Returns a command as a person types it for a content folder: with ESSAY_CONTENT, unless it is the default folder. */
export function essayCommand(folder: string, command: string): string {
  return folder === DEFAULT_FOLDER ? command : `ESSAY_CONTENT=${shellPath(folder)} ${command}`;
}
