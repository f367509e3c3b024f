/** Loaded when the reader wants a link to a selection: with it comes the library that makes text fragments. */
import {
  generateFragmentFromRange,
  type TextFragment,
} from 'text-fragments-polyfill/dist/fragment-generation-utils.js';

/** How long the library may take, in ms. */
const LIMIT = 500;
/** How long another page may take to load, in ms. */
const PATIENCE = 2000;
/** A text of more words is named by its first and its last ones. */
const MOST_WORDS = 10;
/** How many of each. */
const ENDS = 4;

/**
 * Returns the text directive (WICG, "URL Fragment Text Directives") that leads to the words of a range, such as
 * `:~:text=first%20words,last%20words`; empty if there is none that is sure to lead there.
 * @param wordsOf returns the words of a range, with one line for each block
 * @param id the passage that the range begins in
 * @param page the address of the page on which the link is to be followed, if it is not this one
 */
export async function textDirective(
  range: Range,
  wordsOf: (range: Range) => string,
  id: string,
  page?: string,
): Promise<string> {
  const target = withoutSpaces(range);
  // The library extends the range to whole words.
  const own = withinTime(() => generateFragmentFromRange(target).fragment);
  const lines = wordsOf(target).split('\n');
  const there = page ? await load(page) : document;
  const passage = there?.getElementById(id);
  if (!passage) return '';
  const text = squash(`${target}`).replaceAll('¶', '');
  const start = squash(`${rangeTo(document.getElementById(id)!, target)}`).length;
  const found = candidates(lines, own).find((fragment) => leadsTo(passage, start, fragment, text));
  return found ? `:~:text=${write(found)}` : '';
}

/** Returns the fragments that may name a text, the best first. */
function candidates(lines: string[], own: TextFragment = { textStart: lines.join() }): TextFragment[] {
  // The library writes short texts without capitals and accents, which some browsers then do not find.
  const { prefix, suffix, ...words } = own.textEnd ? own : { ...own, textStart: lines.join() };
  // The words before or after it may be in another block, with a ¶ between.
  const inContext = [{ suffix }, { prefix }, { prefix, suffix }].map((context) => ({ ...words, ...context }));
  return [byEnds(lines), words, ...inContext, own];
}

/** Returns a range without the spaces at its ends, beside which the library would take in another word. */
function withoutSpaces(range: Range): Range {
  const trimmed = range.cloneRange();
  const { startContainer: first, startOffset, endContainer: last, endOffset } = range;
  if (first instanceof Text) trimmed.setStart(first, first.data.slice(startOffset).search(/\S|$/) + startOffset);
  if (last instanceof Text) trimmed.setEnd(last, last.data.slice(0, endOffset).trimEnd().length);
  return trimmed;
}

/** Runs the library for a limited time; it may otherwise go on for ever (its issue 164). */
function withinTime<Result>(run: () => Result): Result | undefined {
  const end = performance.now() + LIMIT;
  const { createTreeWalker } = document;
  const bar = document.querySelector<HTMLElement>('.selection-bar');
  // The library leaves out what is not shown.
  if (bar) bar.hidden = true;
  // It looks at the page in every round.
  document.createTreeWalker = (...given) => {
    if (performance.now() > end) throw new Error('This takes too long.');
    return createTreeWalker.apply(document, given);
  };
  try {
    return run();
  } catch {
    return undefined;
  } finally {
    delete (document as Partial<Document>).createTreeWalker;
    if (bar) bar.hidden = false;
  }
}

/** Loads another page of this site; undefined if it cannot be loaded. */
function load(page: string): Promise<Document | undefined> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('GET', page);
    request.responseType = 'document';
    request.timeout = PATIENCE;
    request.addEventListener('loadend', () => resolve(request.response ?? undefined));
    request.send();
  });
}

/** Names a text by its first and last words if it is long or in several blocks, or else by all of them. */
function byEnds(lines: string[]): TextFragment {
  const [first, last] = [lines[0]!, lines[lines.length - 1]!];
  if (lines.length === 1 && wordsIn(first).length <= MOST_WORDS) return { textStart: first };
  const start = wordsIn(first)[ENDS - 1]?.end;
  const ends = wordsIn(last);
  const end = ends[ends.length - ENDS]?.start;
  return { textStart: first.slice(0, start), textEnd: last.slice(end) };
}

/** Returns where each word of a text is; nothing in Firefox before 125, which cannot tell. */
function wordsIn(text: string): { start: number; end: number }[] {
  const { Segmenter } = Intl as { Segmenter?: Segmenter };
  const segments = Segmenter && new Segmenter(document.documentElement.lang, { granularity: 'word' }).segment(text);
  return [...(segments ?? [])]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

/** The part of Intl.Segmenter (ECMA-402) that is used here. */
type Segmenter = new (
  language: string,
  options: { granularity: 'word' },
) => { segment(text: string): Iterable<{ index: number; segment: string; isWordLike: boolean }> };

/**
 * Whether the first text on a page that fits a fragment is the one that is meant.
 * @param start how many characters of the passage come before it
 */
function leadsTo(passage: Element, start: number, fragment: TextFragment, text: string): boolean {
  const { prefix, textStart, textEnd, suffix } = fragment;
  const { body } = passage.ownerDocument;
  const end = textEnd ? `.*?${pattern(textEnd)}` : '';
  const fits = new RegExp(`(${pattern(prefix)})(${pattern(textStart)}${end})${pattern(suffix)}`);
  const match = fits.exec(squash(body.textContent!));
  if (!match || match[2]!.replaceAll('¶', '') !== text) return false;
  const own = passage.ownerDocument.createRange();
  own.setStart(passage, 0);
  return match.index + match[1]!.length === squash(`${rangeTo(body, own)}`).length + start;
}

/** Returns what is between the start of an element and that of a range in it. */
function rangeTo(element: Element, { startContainer, startOffset }: Range): Range {
  const before = element.ownerDocument.createRange();
  before.setStart(element, 0);
  before.setEnd(startContainer, startOffset);
  return before;
}

function pattern(text = ''): string {
  return squash(text).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Removes what browsers ignore when they look for a text: capitals, accents and spaces. */
function squash(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\s+|\p{Mn}/gu, '')
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
