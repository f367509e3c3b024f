/** Creates an element with properties or attributes, and children; strings become text nodes. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> & { [name: `aria-${string}`]: string } = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  // Firefox before 119 has no ARIA properties.
  for (const name in properties) {
    if (!(name in element)) element.setAttribute(name, properties[name as keyof typeof properties] as string);
  }
  Object.assign(element, properties);
  element.append(...children);
  return element;
}
