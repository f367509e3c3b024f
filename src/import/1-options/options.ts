import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isDay } from '#import/model/dates.ts';
import { ImportError } from '#import/model/import-error.ts';
import { isLanguage } from '#text/language.ts';

/**
 * Parses the arguments of the command.
 * @throws ImportError if one is unknown, missing or invalid
 */
export function parseOptions(argv: string[]): ImportOptions {
  const { values, positionals } = parseArguments(argv);
  const { out = '', lang, date, outline, author = [] } = values;
  const [file = '', ...more] = positionals;
  if (values.help) return { ...noOptions, help: true };
  if (!file) throw new ImportError(`No FILE given. ${seeHelp}`);
  if (more.length > 0)
    throw new ImportError(
      `More than one FILE: ${positionals.join(' ')}. Give only one, in quotes if its name has a space, and write -- before it: npm run import -- FILE --out DIR`,
    );
  if (!out.trim())
    throw new ImportError(`No --out DIR given. Add the folder to write, such as --out my-essay. ${seeHelp}`);
  if (lang !== undefined && !isLanguage(lang))
    throw new ImportError(`--lang ${lang}: not a language code. Write one such as en or pt-BR.`);
  if (date !== undefined && !isDay(date)) {
    throw new ImportError(`--date ${date}: not a date. Write a valid one as year-month-day, such as 2023-02-28.`);
  }
  if (values.markdown && values.plain) {
    throw new ImportError('--markdown and --plain contradict each other. Give only one of them.');
  }
  if (author.some((name) => !name.trim()))
    throw new ImportError('--author: the name is empty. Write a name after the option.');
  const commentsAt = parseLineNumbers(values['comments-at']);
  if (outline !== undefined && commentsAt.length > 0) {
    throw new ImportError(
      '--comments-at does not work with --outline. In the outline, mark the lines where comments begin as "comment".',
    );
  }
  return {
    help: false,
    file,
    out,
    isMarkdown: values.markdown ?? (!values.plain && /\.(md|markdown)$/i.test(file)),
    isWeb: !values.markdown && !values.plain && isWeb(file),
    letter: values.post,
    commentsFile: values.comments,
    language: lang,
    date,
    commentsAt,
    authors: author.map((name) => name.trim()),
    outline,
    isDryRun: values['dry-run'] ?? false,
    leaveOut: values['leave-out'] ?? false,
    force: values.force ?? false,
  };
}

const seeHelp = helpHint('import');

/** Says how to see the help of a command. */
function helpHint(command: string): string {
  return `For help, run "npm run ${command} -- --help".`;
}

function parseArguments(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        'comments-at': { type: 'string' },
        author: { type: 'string', multiple: true },
        lang: { type: 'string' },
        markdown: { type: 'boolean' },
        plain: { type: 'boolean' },
        post: { type: 'string' },
        comments: { type: 'string' },
        date: { type: 'string' },
        'dry-run': { type: 'boolean' },
        outline: { type: 'string' },
        'leave-out': { type: 'boolean' },
        force: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw argumentError(error, 'import');
  }
}

/**
 * Makes an error for an argument that Node cannot parse, from the first sentence of Node's message.
 * @param command its name, as in `npm run import`
 * @throws any other error as it is
 */
export function argumentError(error: unknown, command: string): ImportError {
  if (!(error instanceof TypeError)) throw error;
  const [what = ''] = error.message.split(/\.\s|\n/);
  return new ImportError(`${what.replace(/\.$/, '')}. ${helpHint(command)}`);
}

function parseLineNumbers(list: string | undefined): number[] {
  if (list === undefined) return [];
  const numbers = list.split(',').map((part) => part.trim());
  const wrong = numbers.find((number) => !/^[1-9]\d{0,8}$/.test(number));
  if (wrong !== undefined)
    throw new ImportError(
      `--comments-at ${list}: "${wrong}" is not a line number. Write line numbers with commas and no spaces, such as 12,40.`,
    );
  return [...new Set(numbers.map(Number))].toSorted((a, b) => a - b);
}

/** Whether a path is that of a web page or a folder. */
function isWeb(file: string): boolean {
  return /\.x?html?$/i.test(file) || (statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false);
}

const noOptions = {
  file: '',
  out: '',
  language: undefined,
  isMarkdown: false,
  isWeb: false,
  letter: undefined,
  commentsFile: undefined,
  date: undefined,
  commentsAt: [],
  authors: [],
  outline: undefined,
  isDryRun: false,
  leaveOut: false,
  force: false,
};

export interface ImportOptions {
  help: boolean;
  /** The path of the source. */
  file: string;
  /** The folder to write. */
  out: string;
  /** Whether the source is Markdown. Without this or `isWeb`, it is plain text. */
  isMarkdown: boolean;
  /** Whether the source is a web page, or the folder of a newsletter export. */
  isWeb: boolean;
  /** Which letter of a newsletter export to import. */
  letter: string | undefined;
  /** The path of a page or JSON with comments. */
  commentsFile: string | undefined;
  language: string | undefined;
  date: string | undefined;
  commentsAt: number[];
  authors: string[];
  /** The path of a corrected outline. */
  outline: string | undefined;
  isDryRun: boolean;
  /** Whether words that are not part of the text may be left out. */
  leaveOut: boolean;
  force: boolean;
}
