import type { Cited } from '#features/citations/cited/cited.ts';
import { paragraphOf, retelling } from '#features/citations/cited/wording.ts';
import type { Messages } from '#i18n/messages.ts';
import { collapseSpace } from '#text/collapse-space.ts';

/** Cites as a record of Research Information Systems: a line for each field, which begins with its two-letter tag. */
export function ris(cited: Cited, messages: Messages): string {
  const { title, whole, authors, edition, date, source, url } = cited;
  const fields: [string, string | undefined][] = [
    ['TY', whole === undefined ? 'ELEC' : 'CHAP'],
    ...authors.map((name): [string, string] => ['AU', name]),
    ['TI', title],
    ['T2', whole],
    ['ET', edition],
    ['PY', date?.slice(0, 4)],
    ['DA', date?.replaceAll('-', '/')],
    ['SE', paragraphOf(cited)],
    ['OP', source && [source.name, source.date].filter(Boolean).join(', ')],
    ['N1', retelling(cited, messages)],
    ['UR', url],
  ];
  const lines = fields.filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${collapseSpace(value!)}`);
  return [...lines, 'ER  - '].join('\n');
}
