import { existsSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { fromHtml } from 'hast-util-from-html';
import { decodePage, decodeSource, readSourceBytes } from '#import/2-read/source-file.ts';
import { ImportError } from '#import/model/import-error.ts';
import { oneLine } from './html-nodes.ts';
import { resolveLinks } from './page-links.ts';
import { type ConvertedPage, pageToMarkdown } from './page-to-markdown.ts';

/**
 * Converts one letter of a newsletter export, as made by Substack, to a Markdown source.
 * @param folder contains `posts.csv`, and `posts/` with an HTML fragment for each letter
 * @param wanted the letter's id, or its name in its address; not needed if there is only one letter
 * @throws ImportError listing the letters if `wanted` does not match exactly one, or if the export cannot be read
 */
export async function convertExport(folder: string, wanted: string | undefined): Promise<ConvertedPage> {
  const { file, title, standfirst, date } = choose(await readLetters(folder), folder, wanted);
  const tree = fromHtml(decodePage(await readSourceBytes(file), file), { fragment: true });
  resolveLinks(tree);
  return pageToMarkdown(file, tree, { title, standfirst, date });
}

async function readLetters(folder: string): Promise<Letter[]> {
  const table = path.join(folder, 'posts.csv');
  if (!existsSync(table)) {
    throw new ImportError(
      `${folder} is a folder without posts.csv, so it is not a newsletter export. Give the path of a file or of an unpacked export.`,
    );
  }
  const rows = readTable(decodeSource(await readSourceBytes(table), table), table);
  return rows.flatMap(({ post_id: id = '', title, subtitle, post_date: date }) => {
    const file = path.join(folder, 'posts', `${id}.html`);
    const day = /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0];
    return existsSync(file) ? [{ id, file, title: oneLine(title), standfirst: oneLine(subtitle), date: day }] : [];
  });
}

function readTable(text: string, file: string): Record<string, string | undefined>[] {
  try {
    return parse(text, { bom: true, columns: true, skip_empty_lines: true });
  } catch (error) {
    throw new ImportError(`${file}: ${(error as Error).message}. Export the newsletter again, or correct the line.`);
  }
}

/** Chooses a letter by its name, which is what follows the first dot of its id (`123.on-bread`), or by its id. */
function choose(letters: Letter[], folder: string, wanted: string | undefined): Letter {
  const named = letters.filter(
    ({ id }) => wanted === undefined || [id, letterName(id), id.split('.')[0]].includes(wanted),
  );
  const [only, ...more] = named;
  if (only && more.length === 0) return only;
  if (letters.length === 0)
    throw new ImportError(`${folder}: no post in posts.csv has an HTML file in posts/. Export the newsletter again.`);
  const found = only ? `${folder} has ${named.length} posts` : `${folder} has no post named "${wanted}"`;
  const rows = (only ? named : letters).map(({ id, date, title }) =>
    `  ${letterName(id)}  ${date ?? ''}  ${title ?? ''}`.trimEnd(),
  );
  throw new ImportError([`${found}. Choose one of these with --post:`, ...rows].join('\n'));
}

function letterName(id: string): string {
  return id.slice(id.indexOf('.') + 1);
}

interface Letter {
  id: string;
  file: string;
  title: string | undefined;
  standfirst: string | undefined;
  date: string | undefined;
}
