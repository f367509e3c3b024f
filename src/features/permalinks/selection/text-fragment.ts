/** Loaded when the reader wants a link to a selection: with it comes the library that makes text fragments. */
import {
  generateFragmentFromRange,
  setTimeout as limitTime,
  type TextFragment,
} from 'text-fragments-polyfill/dist/fragment-generation-utils.js';

/** How long the library may take, in ms. */
const LIMIT = 400;
/** A longer text is named by its first and its last words. */
const MOST_WORDS = 10;
/** How many of each. */
const ENDS = 4;

/**
 * Returns the text directive (WICG, "URL Fragment Text Directives") that leads to the words of a range, such as
 * `:~:text=first%20words,last%20words`; empty if there is none that is sure to lead there.
 * @param id the passage that the range begins in
 * @param page the address of the page on which the link is to be followed
 */
export async function textDirective(range: Range, id: string, page: URL): Promise<string> {
  const target = range.cloneRange();
  // The library extends the range to whole words.
  const own = withinTime(() => generateFragmentFromRange(target).fragment);
  const text = target
    .toString()
    .replace(/[\s¶]+/g, ' ')
    .trim();
  const here = page.pathname === location.pathname ? document : await load(page);
  const passage = here?.getElementById(id);
  if (!own || !passage) return '';
  // The library writes short texts without capitals and accents, which some browsers then do not find.
  const exact = own.textEnd ? own : { ...own, textStart: text };
  const found = [byEnds(text), exact].find((fragment) => fragment && leadsTo(passage, fragment, text));
  return found ? `:~:text=${write(found)}` : '';
}

/** Runs the library for a limited time; it may otherwise go on for ever (its issue 164). */
function withinTime<Result>(run: () => Result): Result | undefined {
  const end = performance.now() + LIMIT;
  limitTime(LIMIT);
  // It looks at the page in every round.
  document.createTreeWalker = (...given) => {
    if (performance.now() > end) throw new Error('This takes too long.');
    return Document.prototype.createTreeWalker.apply(document, given);
  };
  try {
    return run();
  } catch {
    return undefined;
  } finally {
    delete (document as Partial<Document>).createTreeWalker;
  }
}

/** Loads another page of this site; undefined if it cannot be loaded. */
function load(page: URL): Promise<Document | undefined> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('GET', page.pathname);
    request.responseType = 'document';
    request.addEventListener('loadend', () => resolve(request.response ?? undefined));
    request.send();
  });
}

/** Names a long text by its first and last words. */
function byEnds(text: string): TextFragment | undefined {
  const words = wordsIn(text);
  if (words.length <= MOST_WORDS) return undefined;
  const [first, last] = [words[ENDS - 1]!, words[words.length - ENDS]!];
  return { textStart: text.slice(0, first.end), textEnd: text.slice(last.start) };
}

/** Returns where each word of a text is. */
function wordsIn(text: string): { start: number; end: number }[] {
  const { Segmenter } = Intl as { Segmenter?: Segmenter };
  // Firefox before 125 has none.
  const words = Segmenter
    ? [...new Segmenter(document.documentElement.lang, { granularity: 'word' }).segment(text)]
        .filter(({ isWordLike }) => isWordLike)
        .map(({ index, segment }) => [index, segment] as const)
    : [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => [index!, word] as const);
  return words.map(([start, word]) => ({ start, end: start + word.length }));
}

/** The part of Intl.Segmenter (ECMA-402) that is used here. */
type Segmenter = new (
  language: string,
  options: { granularity: 'word' },
) => { segment(text: string): Iterable<{ index: number; segment: string; isWordLike: boolean }> };

/** Whether the first text on a page that fits a fragment is the given one, and begins in a passage. */
function leadsTo(passage: Element, { prefix, textStart, textEnd, suffix }: TextFragment, text: string): boolean {
  const end = textEnd ? `.*?${pattern(textEnd)}` : '';
  const fits = new RegExp(`(${pattern(prefix)})(${pattern(textStart)}${end})${pattern(suffix)}`);
  const match = fits.exec(squash(passage.ownerDocument.body.textContent!));
  if (!match || match[2] !== squash(text)) return false;
  const start = match.index + match[1]!.length;
  const before = passage.ownerDocument.createRange();
  before.setStart(passage.ownerDocument.body, 0);
  before.setEndBefore(passage);
  const first = squash(before.toString()).length;
  return start >= first && start < first + squash(passage.textContent!).length;
}

function pattern(text = ''): string {
  return squash(text).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Removes what browsers ignore when they look for a text: capitals, accents and spaces; and the ¶ after paragraphs. */
function squash(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\s+|¶|\p{Mn}/gu, '')
    .toLowerCase();
}

/** Writes a fragment as a text directive. */
function write({ prefix, textStart, textEnd, suffix }: TextFragment): string {
  return [prefix && `${encode(prefix)}-`, encode(textStart), textEnd && encode(textEnd), suffix && `-${encode(suffix)}`]
    .filter(Boolean)
    .join();
}

/** Encodes a part of a directive: hyphens are syntax there, and chats cut other punctuation off the end of a link. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[-!'()*._~]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
