import type { Element, ElementContent, Properties } from 'hast';

/** Makes an element; a string among its children becomes a text. */
export function element(tagName: string, properties: Properties, children: (ElementContent | string)[]): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}
