/** Makes an element with some properties or attributes, and children; text is put in as text. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> & { [name: `aria-${string}`]: string } = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  // Firefox before 119 has no properties for ARIA.
  for (const name in properties) {
    if (!(name in element)) element.setAttribute(name, properties[name as keyof typeof properties] as string);
  }
  Object.assign(element, properties);
  element.append(...children);
  return element;
}
