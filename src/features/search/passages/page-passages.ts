import { isInPoint } from '#ids.ts';
import { CLOSING_PATH, ESSAY_PATH, permalinkPath } from '#routes.ts';
import { namePassage, type Names } from './name-passage.ts';
import type { Passage, Place } from './passage.ts';
import { isComment, readPlace } from './read-place.ts';
import { textOf } from './text-of.ts';

const HEADING = /^H[1-6]$/;

/**
 * Returns all passages of a page, in its order, each with its permalink: paragraphs and headings of the essay, and
 * comments. The build lists the same passages for other pages (features/search/index/list-passages.ts).
 *
 * @param base the site's path, with a trailing slash
 */
export function passagesIn(page: ParentNode, base: string, names: Names): Passage[] {
  const found: Passage[] = [];
  for (const start of page.querySelectorAll('#opening, section > .sheet, article > .sheet, #closing, .comment')) {
    // A point is found by its sheet, since Firefox before 121 has no `:has()`.
    const part = start.matches('.sheet') ? start.parentElement! : start;
    const place = readPlace(part, names.comments);
    const partName = nameOf(part, place, names);
    if (part.id !== 'opening' && !isComment(part)) {
      found.push({
        id: part.id,
        href: hrefOf(part.id, part, base),
        name: partName,
        text: place.title,
        place,
        isHeading: true,
      });
    }
    for (const { element, isNote } of markedIn(part)) {
      const text = textOf(element);
      if (!text || isOfNotes(element)) continue;
      const isHeading = HEADING.test(element.tagName);
      const number = isNote ? { note: numberOf(element) } : {};
      const name = namePassage({ id: element.id, isHeading, ...number }, part.id, partName, names);
      found.push({ id: element.id, href: hrefOf(element.id, part, base), name, text, place, isHeading });
    }
  }
  return found;
}

/**
 * Returns the elements with an id in the text of a part. Replies are nested in a comment but are parts of their own.
 */
function markedIn(part: Element): Marked[] {
  const texts = [...part.children].filter(({ classList }) => classList.contains('prose'));
  return texts.flatMap((text) => markedBelow(text, false));
}

interface Marked {
  element: Element;
  /** Whether it is in a note. */
  isNote: boolean;
}

function markedBelow(parent: Element, isNote: boolean): Marked[] {
  return [...parent.children].flatMap((element) => [
    ...(element.id ? [{ element, isNote }] : []),
    ...markedBelow(element, isNote || element.hasAttribute('data-footnotes')),
  ]);
}

/** Returns whether an element is a link to a note or the heading of the notes; neither means anything by itself. */
function isOfNotes(element: Element): boolean {
  return (
    element.hasAttribute('data-footnote-ref') ||
    (element.parentElement!.firstElementChild === element && element.parentElement!.hasAttribute('data-footnotes'))
  );
}

/** Returns the number that the browser shows before an item of a list. */
function numberOf(element: Element): number {
  const list = element.parentElement!;
  return Number(list.getAttribute('start') ?? 1) + [...list.children].indexOf(element);
}

/** Returns the permalink of a passage of a part. */
function hrefOf(id: string, part: Element, base: string): string {
  return (
    base +
    permalinkPath(id, part.id, {
      // The closing of a long essay has its own page and is headed by that page's h1.
      closing: part.querySelector(':scope > h1') ? CLOSING_PATH : ESSAY_PATH,
      comment: () => part.querySelector(':scope > header a')!.getAttribute('href')!.slice(base.length).split('#')[0]!,
    })
  );
}

/** Returns the name of a part: "Point 5", "Closing", "Comment 3 by Ayesha". */
function nameOf(part: Element, { title, badge }: Place, names: Names): string {
  if (isComment(part)) return part.getAttribute('aria-label') ?? part.firstElementChild!.textContent!;
  if (part.id === 'closing') return names.closing;
  return isInPoint(part.id) ? names.point(badge) : title;
}
