import { helpItems } from "./help-words.ts";
import type { Say } from "./say.ts";
import { headingId } from "./update.ts";
import { h, type VElement } from "./vnode.ts";
import { words } from "./words.ts";

/** The screen of help. */
export function helpView(say: Say): readonly VElement[] {
  return [
    h("h1", { id: headingId, tabindex: "-1" }, say(words.help)),
    ...helpItems.map(({ title, text }) => h("section", {}, h("h2", {}, say(title)), h("p", {}, say(text)))),
  ];
}
