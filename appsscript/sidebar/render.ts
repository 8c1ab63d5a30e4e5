import type { VElement, VNode } from "./vnode.ts";

/** What each element on the screen was made from: what happens when it is pressed or changed stands there. */
const sources = new WeakMap<Element, VElement>();

/** The data that an element was made from. */
export const sourceOf = (element: Element): VElement | undefined => sources.get(element);

/**
 * Makes the children of an element show these nodes, changing as little as it can: what stays keeps the keyboard, the choice and the place.
 *
 * Text goes in as text and attributes are of a closed list, so that nothing that a sheet holds can become part of the page.
 */
export function render(parent: Element, nodes: readonly VNode[]): void {
  const present = [...parent.childNodes];
  nodes.forEach((node, at) => {
    const old = present[at];
    if (typeof node === "string") {
      if (old instanceof Text) {
        if (old.data !== node) old.data = node;
      } else place(parent, document.createTextNode(node), old);
    } else if (old instanceof Element && isSame(old, node)) fill(old, node);
    else place(parent, fill(document.createElement(node.tag), node), old);
  });
  for (const extra of present.slice(nodes.length)) extra.remove();
}

function place(parent: Element, fresh: Node, old: Node | undefined): void {
  if (old === undefined) parent.appendChild(fresh);
  else parent.replaceChild(fresh, old);
}

/** Whether an element can go on as this one: another id, or none, is another thing. */
const isSame = (element: Element, { tag, attributes }: VElement): boolean =>
  element.localName === tag && element.id === (attributes.id ?? "");

function fill(element: Element, node: VElement): Element {
  sources.set(element, node);
  for (const name of element.getAttributeNames()) {
    // Whether details are open is the user's.
    if (name !== "open" && !Object.hasOwn(node.attributes, name)) element.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(node.attributes)) {
    if (element.getAttribute(name) !== value && !(node.tag === "select" && name === "value"))
      element.setAttribute(name, value);
  }
  render(element, node.children);
  const { value } = node.attributes;
  if (element instanceof HTMLSelectElement && value !== undefined && element.value !== value) element.value = value;
  return element;
}
