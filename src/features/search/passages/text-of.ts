/** Classes of elements in a passage that are not part of its text. */
const NOT_WORDS = /(?:^|\s)(?:to-share|sr-only|num|pull)(?:\s|$)/;

/** Returns the text of a passage, without that of passages nested in it. */
export function textOf(element: Element): string {
  return lettersOf(element).replace(/\s+/g, ' ').trim();
}

function lettersOf(element: Element): string {
  const parts = [...element.childNodes].map((node): string => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element)) return '';
    if (node.tagName === 'BR') return ' ';
    if (node.tagName === 'IMG') return node.getAttribute('alt') ?? '';
    return node.id || isNotWords(node) ? '' : lettersOf(node);
  });
  return parts.join('');
}

/** Returns whether an element in a passage is not part of its text. */
export function isNotWords(element: Element): boolean {
  return (
    NOT_WORDS.test(element.className) ||
    element.getAttribute('aria-hidden') === 'true' ||
    element.hasAttribute('data-footnote-backref')
  );
}
