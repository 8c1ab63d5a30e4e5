import { linksIn } from "./links.ts";
import type { Say } from "./say.ts";
import type { State } from "./state.ts";
import { button, h, type VElement, type VNode } from "./vnode.ts";
import { words } from "./words.ts";

/** A message of the functions, a paragraph for each of its lines; cells that it names are links. */
export function messageView(message: string, { tabs }: Pick<State, "tabs">, say: Say): readonly VElement[] {
  return message
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => h("p", { class: "message" }, lineView(line, tabs, say)));
}

/** One line of a message with its links. */
export function lineView(line: string, tabs: readonly string[], say: Say): readonly VNode[] {
  return linksIn(line, tabs).map((piece) => {
    if (typeof piece === "string") return piece;
    const { tab, a1, text } = piece;
    return button(
      text,
      { kind: "goTo", tab, a1, text },
      { class: "link", "aria-label": say(words.goTo, { cell: text }) },
    );
  });
}
