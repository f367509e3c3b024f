/** Quotes a path for a POSIX shell, if it needs quoting. */
export function shellPath(file: string): string {
  return /^[\w./-]+$/.test(file) ? file : `'${file.replaceAll("'", `'\\''`)}'`;
}

/** The content folder that commands use unless another is named; the same as in `site.ts`. */
const DEFAULT_FOLDER = 'content';

/**
 * Returns a command as a person types it for a content folder: with ESSAY_CONTENT, unless it is the default folder. The
 * shells of Windows set no variable in this way, so there the command has an option.
 */
export function essayCommand(folder: string, command: string, platform: string = process.platform): string {
  if (folder === DEFAULT_FOLDER) return command;
  if (platform !== 'win32') return `ESSAY_CONTENT=${shellPath(folder)} ${command}`;
  const [script, options] = command.split(/ -- (.*)/s);
  const name = /^[\w./\\:-]+$/.test(folder) ? folder : `"${folder}"`;
  return `${script} -- --essay-content ${name}${options ? ` ${options}` : ''}`;
}
