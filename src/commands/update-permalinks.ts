import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { publish } from '#content-files/2-publish/publish.ts';
import { findErrors } from '#content-files/3-check/find-errors.ts';
import { errorReport } from '#content-files/model/content-error.ts';
import { openContent } from '#content-files/open-content.ts';
import { essayCommand } from '#text/shell-command.ts';
import { argumentError } from '#import/1-options/options.ts';
import { editionNotes } from '#ledger/4-report/edition-note.ts';
import { diffLines } from '#ledger/4-report/ledger-diff.ts';
import { decide } from '#ledger/decide.ts';
import { LEDGER_FILE, writeLedger } from '#ledger/model/ledger.ts';
import { SITE_OPTIONS } from '#site.ts';

const HELP = `npm run permalinks [-- OPTIONS]

Updates ${LEDGER_FILE} in the content folder to match the texts, and prints what became of each link.

  --alias ID=TARGET  if the words of ID are gone, redirects links to ID to TARGET
  --withdraw ID      if the words of ID are gone, tells readers of its links that they were withdrawn
  --check            writes nothing; fails if the file is out of date
  --essay-content DIR
                     works on the essay in DIR
  --help             prints this help`;

/**
 * Updates the ledger of a content folder to match its texts, and prints what became of each link. Returns the exit code.
 * @param folder the content folder
 */
export async function updatePermalinks(folder: string, args: string[]): Promise<number> {
  try {
    return await update(folder, args);
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  }
}

async function update(folder: string, args: string[]): Promise<number> {
  const values = parseOptions(args);
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const content = await openContent(folder);
  const publication = content.publication ?? publish(undefined, content);
  const errors = findErrors({ ...content, publication: undefined });
  if (errors.length > 0 || !publication) {
    console.error(errorReport(folder, errors));
    return 1;
  }
  const { before, ledger } = publication;
  decide(publication, { aliases: values.alias.map(toAlias), withdrawn: values.withdraw });
  const lines = diffLines(before, ledger);
  const open = findErrors({ ...content, publication });
  if (open.length > 0) {
    console.error([...lines, errorReport(folder, open)].join('\n'));
    return 1;
  }
  const text = writeLedger(ledger);
  const file = path.join(folder, LEDGER_FILE);
  if (before && text === writeLedger(before)) {
    console.log(`${file} is up to date.`);
    return 0;
  }
  console.log([...lines, ...editionNotes(before, ledger)].join('\n'));
  if (values.check) {
    const command = essayCommand(folder, 'npm run permalinks');
    console.error(
      `${file} ${before ? 'is out of date. To update' : 'does not exist. To create'} it, run "${command}".`,
    );
    return 1;
  }
  // A half-written file would lose every link, so write a new file and rename it.
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
  console.log(`Wrote ${file}. Keep it with the texts; if you use Git, commit it.`);
  return 0;
}

function parseOptions(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        alias: { type: 'string', multiple: true, default: [] },
        withdraw: { type: 'string', multiple: true, default: [] },
        check: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        ...SITE_OPTIONS,
      },
    }).values;
  } catch (error) {
    throw argumentError(error, 'permalinks');
  }
}

function toAlias(value: string): [string, string] {
  const [id = '', target = ''] = value.split('=');
  if (!id || !target) throw new Error(`--alias ${value}: this is not two ids. Write ID=TARGET, such as p5.4=p5.3.`);
  return [id, target];
}
