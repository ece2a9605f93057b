type Attributes = Readonly<Record<string, string>>;

/** An element with attributes and children. Text becomes text nodes, never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

/** Set text only where it changed: writing it anew would drop a selection and cost a layout. */
export function setText(node: HTMLElement, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

/** The same of an attribute: for each that is written the browser works out styles anew. */
export function setAttribute(node: Element, name: string, value: string): void {
  if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}

let lastId = 0;
/** An id that no other element of the page has. */
export const uniqueId = (prefix: string): string => `${prefix}-${++lastId}`;
