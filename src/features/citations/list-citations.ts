import type { ElementContent, Root } from 'hast';
import type { Cited } from '#features/citations/cited/cited.ts';
import { bibtex } from '#features/citations/formats/bibtex.ts';
import { cslJson } from '#features/citations/formats/csl-json.ts';
import { ris } from '#features/citations/formats/ris.ts';
import { apa } from '#features/citations/styles/apa.ts';
import { chicago } from '#features/citations/styles/chicago.ts';
import { mla } from '#features/citations/styles/mla.ts';
import type { Run } from '#features/citations/styles/runs.ts';
import { Messages } from '#i18n/messages.ts';
import { element } from '#markdown/tree/element.ts';
import { inLanguage } from '#text/language.ts';
import { markParagraph, type ParagraphMark } from './mark-paragraph.ts';

/** The styles, for people, and the formats, for programs, under the names that readers know them by. */
const STYLES = { 'APA 7': apa, 'MLA 9': mla, 'Chicago 18': chicago };
const FORMATS = { BibTeX: bibtex, RIS: ris, 'CSL-JSON': cslJson };

/**
 * Returns what is cited in every style, as a `<dl>`, and in every format, as another that a click shows.
 * @param direction the direction of the page
 * @param own the messages in the essay's language; without a translation, citations are in English, and the words of
 * the essay in them are marked with its language
 */
export function listCitations(cited: Cited, direction: 'ltr' | 'rtl', own: Messages): Root {
  const langAttributes = own.lang('noDate');
  const messages = langAttributes.lang ? new Messages('en') : own;
  const toNode = (piece: Run | ParagraphMark): ElementContent | string => {
    if (typeof piece === 'string') return piece;
    if ('number' in piece) return element('var', {}, [piece.number]);
    if ('id' in piece) return element('var', { dataId: '' }, [piece.id]);
    const { language = own.language } = piece;
    const attributes = language === messages.language ? {} : inLanguage(language);
    if (piece.isItalic) return element('cite', attributes, [piece.text]);
    return attributes.lang ? element('span', attributes, [piece.text]) : piece.text;
  };
  const styles = Object.entries(STYLES).flatMap(([name, cite]) => [
    element('dt', {}, [name]),
    element('dd', langAttributes, markParagraph(cite(cited, messages), cited).map(toNode)),
  ]);
  const formats = Object.entries(FORMATS).flatMap(([name, cite]) => {
    const code = markParagraph([cite(cited, messages)], cited).map(toNode);
    // Not `<pre>`, which reader views may take for the text of a short page.
    const inOrder = direction === 'rtl' ? { dir: 'ltr' } : {};
    return [element('dt', {}, [name]), element('dd', inOrder, [element('code', {}, code)])];
  });
  const names = Object.keys(FORMATS).join(`${own.t('comma')} `);
  const more = element('details', {}, [element('summary', {}, [names]), element('dl', {}, formats)]);
  return { type: 'root', children: [element('dl', {}, styles), more] };
}
