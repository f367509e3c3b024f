import { format, t } from '#client/messages.ts';
import { paragraphSign } from '#paragraph-sign.ts';
import { linkTo } from './passage-link.ts';
import { contentsOf, type SelectedPassage, wordsOf } from './selected-passage.ts';

/** A quote with its source, to be pasted as plain text or as HTML. */
interface Quote {
  /** The words alone, in quotation marks. */
  words: string;
  plain: string;
  html: string;
}

/** Returns the selected words and who wrote them where: author, title, paragraph and address. */
export function quoteOf(passage: SelectedPassage): Quote {
  const source = sourceOf(passage);
  const address = linkTo(passage);
  const comma = `${t(MESSAGES.comma)} `;
  const words = format(MESSAGES.quoted, { text: wordsOf(passage.range) });
  const quote = document.createElement('blockquote');
  const { lang, dir } = passage.text.closest<HTMLElement>('[lang]')!;
  Object.assign(quote, { lang, dir: passage.text.dir || dir });
  quote.append(cleanCopy(passage.range));
  const link = document.createElement('a');
  link.href = link.textContent = quote.cite = address;
  const line = document.createElement('p');
  line.append(source, comma, link);
  return { words, plain: `${words}\n${source}${comma}${address}`, html: quote.outerHTML + line.outerHTML };
}

function sourceOf({ id, comment }: SelectedPassage): string {
  const title = document.querySelector('.footer strong')!.textContent!;
  if (comment) return format(MESSAGES.quotedComment, { author: writerOf(comment), title });
  const credit = document.querySelector<HTMLMetaElement>('meta[name=author]')!.content;
  const sign = paragraphSign(id);
  const source = format(MESSAGES.quotedFrom, { credit, title });
  return sign ? `${source}${t(MESSAGES.comma)} ¶ ${sign}` : source;
}

/** Returns who wrote a comment, with the mark of one that was retold. */
function writerOf(comment: Element): string {
  const parts = comment.querySelectorAll(':scope > header > :not(a, .writer)');
  const [name, mark] = [...parts].map((part) => part.textContent!.trim());
  return mark ? `${name} (${mark})` : name!;
}

/** What a copy keeps of each element, apart from the addresses of links. */
const KEPT = ['lang', 'dir', 'start'];

/** Copies the contents of a range, with nothing of the page but what the words need. */
function cleanCopy(range: Range): DocumentFragment {
  const copy = contentsOf(range);
  for (const image of copy.querySelectorAll('img')) image.replaceWith(image.alt);
  for (const element of copy.querySelectorAll('*')) {
    // This address is not relative to the page.
    const { href } = element as HTMLAnchorElement;
    for (const name of element.getAttributeNames()) if (!KEPT.includes(name)) element.removeAttribute(name);
    if (href) element.setAttribute('href', href);
  }
  return copy;
}
