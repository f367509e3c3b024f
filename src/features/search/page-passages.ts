import type { Passage, Place } from './passage.ts';

/** What stands among the words of a passage without being one. */
export const NOT_WORDS = '.pil, .sr-only, .num, .pull, [aria-hidden=true], [data-footnote-backref]';
/** The heading over notes, and the numbers that lead to them: neither says anything by itself. */
const NOT_PASSAGES = '[data-footnote-ref], [data-footnotes] > :first-child';
/** Where the closing and the comments stand; no essay has as many points. */
const CLOSING = 1e6;
const COMMENTS = CLOSING + 1;
/** Kinds of nodes (DOM Standard, 4.4): the build has no Node to name them by. */
const [ELEMENT, TEXT] = [1, 3];

/**
 * All passages of a page, in its order, each with its permalink: paragraphs and headings of the essay, and comments.
 * The build reads the same of its pages, to make the index (./index).
 *
 * @param base the path of the site, with a slash at its end
 */
export function passagesIn(page: ParentNode, base: string): Passage[] {
  const found: Passage[] = [];
  for (const part of page.querySelectorAll('#opening, [id^=p]:has(> .sheet), #closing, .comment')) {
    const place = placeOf(part);
    if (/^(?:p|closing)/.test(part.id)) {
      found.push({
        id: part.id,
        href: hrefOf(part.id, part, base),
        name: nameOf(part),
        text: place.title,
        place,
        isHeading: true,
      });
    }
    // A comment's replies stand inside it; they have their own turn.
    for (const element of part.querySelectorAll(':scope > .prose [id]')) {
      const text = wordsIn(element);
      if (!text || element.matches(NOT_PASSAGES)) continue;
      const isHeading = /^H[1-6]$/.test(element.tagName);
      const name = `${nameOf(part)}, ${kindOf(element)}`;
      found.push({ id: element.id, href: hrefOf(element.id, part, base), name, text, place, isHeading });
    }
  }
  return found;
}

/** The permalink of a passage of a part, as collections/permalinks gives it. */
function hrefOf(id: string, part: Element, base: string): string {
  if (part.matches('.comment')) {
    const home = part.querySelector(':scope > header a')!.getAttribute('href')!;
    return `${home.split('#')[0]}#${id}`;
  }
  if (/^p\d/.test(part.id)) return `${base}${part.id.slice(1)}/${id === part.id ? '' : `#${id}`}`;
  // The closing of a long essay has a page of its own, and its heading is the page's.
  return `${base}${part.querySelector(':scope > h1') ? 'closing/' : ''}#${id}`;
}

function placeOf(part: Element): Place {
  if (part.matches('.comment')) return { id: 'comments', title: 'Comments', mark: '“', sheet: '', position: COMMENTS };
  if (part.id === 'opening') return { id: 'opening', title: 'Opening', mark: '&', sheet: '', position: 0 };
  const title = wordsIn(part.querySelector('h1, h2')!);
  if (part.id === 'closing') return { id: 'closing', title, mark: '…', sheet: '', position: CLOSING };
  const mark = part.querySelector('.num')!.firstChild!.textContent!.trim();
  const sheet = [...part.classList].find((name) => /^s\d+$/.test(name)) ?? '';
  return { id: part.id, title, mark, sheet, position: Number(mark) };
}

/** What a reader calls a part: "Point 5", "Comment by Ayesha". */
function nameOf(part: Element): string {
  if (part.matches('.comment')) return part.getAttribute('aria-label')!;
  const { title, mark } = placeOf(part);
  return /^p\d/.test(part.id) ? `Point ${mark}` : title;
}

/** What a reader calls a passage of a part: "paragraph 2", "note 1", "heading". */
function kindOf(element: Element): string {
  if (/^H[1-6]$/.test(element.tagName)) return 'heading';
  if (!element.closest('[data-footnotes]')) return `paragraph ${element.id.split('.').pop()}`;
  return `note ${[...element.parentElement!.children].indexOf(element) + 1}`;
}

/** The words of a passage, without those of a passage inside it. */
function wordsIn(element: Element): string {
  const parts = [...element.childNodes].map((node): string => {
    if (node.nodeType === TEXT) return node.textContent ?? '';
    if (node.nodeType !== ELEMENT) return '';
    const child = node as Element;
    if (child.tagName === 'BR') return ' ';
    if (child.tagName === 'IMG') return child.getAttribute('alt') ?? '';
    return child.id || child.matches(NOT_WORDS) ? '' : wordsIn(child);
  });
  return parts.join('').replace(/\s+/g, ' ').trim();
}
