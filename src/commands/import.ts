import { help } from '#import/1-options/help.ts';
import { parseOptions } from '#import/1-options/options.ts';
import { ImportError } from '#import/model/import-error.ts';
import { runImport } from '#import/run-import.ts';

// Whatever reads the output, such as `head`, may close the pipe early.
process.stdout.on('error', () => {});
try {
  const options = parseOptions(process.argv.slice(2));
  if (options.help) console.log(help);
  else await runImport(options);
} catch (error) {
  if (!(error instanceof ImportError) && !isSystemError(error)) throw error;
  console.error(`${error.message}\nNothing written.`);
  process.exitCode = 1;
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
