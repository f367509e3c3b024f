/** Classes of elements in a passage that are not part of its text. */
const NOT_WORDS = /(?:^|\s)(?:pil|sr-only|num|pull)(?:\s|$)/;
/** Node types (DOM Standard, 4.4). */
const [ELEMENT, TEXT] = [1, 3];

/** Returns the text of a passage, without that of passages nested in it. */
export function wordsIn(element: Element): string {
  const parts = [...element.childNodes].map((node): string => {
    if (node.nodeType === TEXT) return node.textContent ?? '';
    if (node.nodeType !== ELEMENT) return '';
    const child = node as Element;
    if (child.tagName === 'BR') return ' ';
    if (child.tagName === 'IMG') return child.getAttribute('alt') ?? '';
    return child.id || isNotWords(child) ? '' : wordsIn(child);
  });
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** Returns whether an element in a passage is not part of its text. */
export function isNotWords(element: Element): boolean {
  return (
    NOT_WORDS.test(element.className) ||
    element.getAttribute('aria-hidden') === 'true' ||
    element.hasAttribute('data-footnote-backref')
  );
}
