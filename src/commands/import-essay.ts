import { help } from '#import/1-options/help.ts';
import { parseOptions } from '#import/1-options/options.ts';
import { ImportError } from '#import/model/import-error.ts';
import { runImport } from '#import/run-import.ts';

/** Imports an essay as the options say, or prints why nothing was written. Returns the exit code. */
export async function importEssay(args: string[]): Promise<number> {
  try {
    const options = parseOptions(args);
    if (options.help) console.log(help);
    else await runImport(options);
    return 0;
  } catch (error) {
    if (!(error instanceof ImportError) && !isSystemError(error)) throw error;
    console.error(`${error.message}\nNothing was written.`);
    return 1;
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
