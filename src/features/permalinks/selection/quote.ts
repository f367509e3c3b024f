import { format, t } from '#client/messages.ts';
import { passageMark } from '#passage-mark.ts';
import { type SelectedPassage, wordsOf } from './selected-passage.ts';

/** A quote with its source, to be pasted as plain text or as HTML. */
export interface Quote {
  /** The words alone, in quotation marks. */
  words: string;
  plain: string;
  html: string;
}

/** What pasted HTML keeps of each element. */
const KEPT = ['href', 'lang', 'dir', 'src', 'alt'];

/** Returns the selected words and who wrote them where: author, title, paragraph and address. */
export function quoteOf(passage: SelectedPassage): Quote {
  const source = sourceOf(passage);
  const { href } = passage.permalink;
  const words = format(MESSAGES.quoted, { words: wordsOf(passage.range) });
  const quote = document.createElement('blockquote');
  quote.cite = href;
  quote.append(cleanCopy(passage.range));
  const address = document.createElement('a');
  address.href = address.textContent = href;
  const line = document.createElement('p');
  line.append(`${source}, `, address);
  return { words, plain: `${words}\n${source}, ${href}`, html: quote.outerHTML + line.outerHTML };
}

function sourceOf({ id, comment }: SelectedPassage): string {
  const title = document.querySelector('.footer strong')!.textContent!;
  if (comment) return format(MESSAGES.quotedComment, { comment: nameOfComment(comment), title });
  const credit = document.querySelector<HTMLMetaElement>('meta[name=author]')!.content;
  return format(MESSAGES.quotedFrom, { credit, title, place: placeOf(id) });
}

/** Returns the name that a screen reader reads, with the mark of a retold comment. */
function nameOfComment(comment: Element): string {
  const named = document.getElementById(comment.getAttribute('aria-labelledby') ?? '');
  const name = comment.getAttribute('aria-label') ?? named?.textContent ?? '';
  const mark = [...comment.querySelectorAll(':scope > header > span:not(.writer)')].map((span) =>
    span.textContent!.trim(),
  );
  return [name.trim(), ...mark.map((text) => `(${text})`)].join(' ');
}

/** Returns where a passage is: "¶ 5.2", "opening 3"; for a heading or a note, only its section. */
function placeOf(id: string): string {
  const { section, address, paragraph } = passageMark(id);
  if (section === 'point') return paragraph ? `¶ ${address}.${paragraph}` : format(MESSAGES.point, { n: address! });
  const isOpening = section === 'opening';
  if (!paragraph) return t(isOpening ? MESSAGES.opening : MESSAGES.closing);
  return format(isOpening ? MESSAGES.inOpening : MESSAGES.inClosing, { paragraph });
}

/** Copies the contents of a range without ids, classes, the ¶ and links that lead only within the page. */
function cleanCopy(range: Range): DocumentFragment {
  const copy = range.cloneContents();
  for (const link of copy.querySelectorAll('.to-share')) link.remove();
  for (const element of copy.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) if (!KEPT.includes(name)) element.removeAttribute(name);
    // Addresses in a copy are not relative to this page.
    for (const name of ['href', 'src'] as const) {
      if (element.hasAttribute(name))
        element.setAttribute(name, new URL(element.getAttribute(name)!, location.href).href);
    }
  }
  return copy;
}
