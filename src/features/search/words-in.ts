/** The marks of what stands among the words of a passage without being words of it. */
const NOT_WORDS = /(?:^|\s)(?:pil|sr-only|num|pull)(?:\s|$)/;
/** Kinds of nodes (DOM Standard, 4.4): the build has no Node to name them by. */
const [ELEMENT, TEXT] = [1, 3];

/** The words of a passage, without those of a passage inside it. */
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

/** Whether an element stands among the words of a passage without being words of it. */
export function isNotWords(element: Element): boolean {
  return (
    NOT_WORDS.test(element.className) ||
    element.getAttribute('aria-hidden') === 'true' ||
    element.hasAttribute('data-footnote-backref')
  );
}
