/** Quotes a path for a POSIX shell, if it needs quoting. */
export function shellPath(file: string): string {
  return /^[\w./-]+$/.test(file) ? file : `'${file.replaceAll("'", `'\\''`)}'`;
}
