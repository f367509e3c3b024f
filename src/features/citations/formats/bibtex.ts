import type { Cited } from '#features/citations/cited/cited.ts';
import { numberedEdition } from '#features/citations/cited/edition.ts';
import { noteOf } from '#features/citations/cited/wording.ts';
import type { Messages } from '#i18n/messages.ts';
import { collapseSpace } from '#text/collapse-space.ts';
import { keyOf } from './key.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Cites as an entry for BibTeX and BibLaTeX, in Unicode. Names and titles are in braces of their own, so that no name is
 * split and no style changes the case of a title.
 */
export function bibtex(cited: Cited, messages: Messages): string {
  const { title, whole, authors, edition, date, url } = cited;
  const [year, month, day] = date?.split('-') ?? [];
  // BibTeX wants an author for what is part of a book.
  const isPart = whole !== undefined && authors.length > 0;
  const note = noteOf(cited, messages);
  const fields = [
    ['author', authors.length > 0 && braced(authors.map((name) => braced(escape(name))).join(' and '))],
    ['title', braced(braced(escape(title)))],
    [isPart ? 'booktitle' : 'howpublished', whole !== undefined && braced(braced(escape(whole)))],
    ['edition', braced(editionField(edition))],
    ['year', year && braced(year)],
    ['month', month && MONTHS[Number(month) - 1]],
    ['day', day && braced(String(Number(day)))],
    ['note', note && braced(escape(note))],
    // Read as it is.
    ['url', url && braced(url)],
  ].filter(([, value]) => value);
  const lines = fields.map(([name, value]) => `  ${name} = ${value},\n`);
  return `@${isPart ? 'incollection' : 'misc'}{${keyOf(cited)},\n${lines.join('')}}`;
}

/** Returns an edition as BibTeX wants it, "First" for "First edition": styles add the word, and put a number in lower case. */
function editionField(edition: string): string {
  const name = escape(edition.replace(/ edition$/i, ''));
  return numberedEdition(edition) ? name.slice(0, 1).toUpperCase() + name.slice(1) : braced(name);
}

function braced(text: string): string {
  return `{${text}}`;
}

/** What TeX would take for a command. BibTeX counts braces even after a backslash, so these become commands. */
const COMMANDS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Signs that TeX joins into another one, such as `--` into a dash. */
const LIGATURES = /([-'`,<>])(?=\1)|[?!](?=`)/g;

function escape(text: string): string {
  return collapseSpace(text)
    .replace(/[\\{}~^%&$#_]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`)
    .replace(LIGATURES, '$&{}');
}
