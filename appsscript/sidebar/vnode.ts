import type { Event } from "./state.ts";

/** What may stand on the screen: elements of HTML that run nothing and lead nowhere. */
export type Tag =
  | "main"
  | "nav"
  | "section"
  | "h1"
  | "h2"
  | "h3"
  | "p"
  | "ul"
  | "li"
  | "div"
  | "span"
  | "strong"
  | "code"
  | "button"
  | "label"
  | "select"
  | "option"
  | "progress"
  | "details"
  | "summary"
  | "table"
  | "caption"
  | "thead"
  | "tbody"
  | "tr"
  | "th"
  | "td";

/** Attributes that are set; none of them runs anything or loads anything. */
export type Attribute =
  | "id"
  | "class"
  | "role"
  | "type"
  | "for"
  | "value"
  | "max"
  | "scope"
  | "tabindex"
  | "disabled"
  | "selected"
  | "lang"
  | "translate"
  | "aria-label"
  | "aria-labelledby"
  | "aria-describedby"
  | "aria-current"
  | "aria-live"
  | "aria-busy"
  | "aria-invalid"
  | "aria-valuetext"
  | "aria-required"
  | "aria-disabled";

/** An element of the screen as plain data. */
export interface VElement {
  readonly tag: Tag;
  readonly attributes: Readonly<Partial<Record<Attribute, string>>>;
  readonly children: readonly VNode[];
  /** Happens when it is pressed. */
  readonly press?: Event;
  /** Happens when another option is chosen. */
  readonly change?: (value: string) => Event;
}

/** An element, or text: text is always shown as it is, whatever it looks like. */
export type VNode = VElement | string;

/** Children as they are written down: lists are taken apart, what is absent is left out. */
export type Child = VNode | undefined | false | readonly Child[];

/** An element. */
export function h(tag: Tag, attributes: VElement["attributes"], ...children: readonly Child[]): VElement {
  return { tag, attributes, children: flat(children) };
}

/** A button. */
export function button(caption: string, press: Event, attributes: VElement["attributes"] = {}): VElement {
  return { tag: "button", attributes: { type: "button", ...attributes }, children: [caption], press };
}

function flat(children: readonly Child[]): readonly VNode[] {
  return children.flatMap((child): readonly VNode[] => {
    if (child === undefined || child === false || child === "") return [];
    return isList(child) ? flat(child) : [child];
  });
}

const isList = (child: Child): child is readonly Child[] => Array.isArray(child);

/** All text of a node, as somebody would read it: for tests and announcements. */
export function readAloud(node: VNode): string {
  return typeof node === "string" ? node : node.children.map(readAloud).join(" ");
}
