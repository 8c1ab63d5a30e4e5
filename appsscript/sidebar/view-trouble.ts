import { accountIn } from "../account-in.ts";
import { silence, type Trouble } from "../told.ts";
import { accessWords } from "./access-words.ts";
import type { Say } from "./say.ts";
import type { Event, State } from "./state.ts";
import { messageView } from "./view-message.ts";
import { button, h, type VElement } from "./vnode.ts";
import { words } from "./words.ts";

/** Errors that come of the spreadsheet not being shared, or of somebody who may not edit it. */
const ofAccess = ["not_allowed", "workbook_forbidden", "workbook_not_found"];

/** Why something came to nothing, and how to mend it. @param again what *Try again* does; undefined where it is no use */
export function troubleView(
  trouble: Omit<Trouble, "retryable">,
  again: Event | undefined,
  state: State,
  say: Say,
): VElement {
  const { code } = trouble;
  const message = code === silence ? say(words.silent) : trouble.message;
  // Google's own words, in whatever language, for a call that it makes in the name of another account than the one on the screen.
  const hint = code === "" && message.includes("PERMISSION_DENIED") ? say(words.severalAccounts) : trouble.hint;
  if (ofAccess.includes(code)) return accessView(trouble, again, say);
  return h(
    "div",
    { class: "trouble", role: "alert" },
    messageView(message, state, say),
    hint !== "" && [h("h2", {}, say(words.howToMend)), messageView(hint, state, say)],
    again !== undefined && h("p", { class: "actions" }, button(say(words.again), again)),
  );
}

function accessView({ code, message }: Omit<Trouble, "retryable">, again: Event | undefined, say: Say): VElement {
  const account = accountIn(message);
  return h(
    "div",
    { class: "trouble", role: "alert" },
    code === "not_allowed" ? h("p", {}, say(accessWords.notLetIn)) : h("p", { class: "message" }, message),
    h("p", {}, say(accessWords.check)),
    h(
      "ul",
      {},
      account === undefined
        ? h("li", {}, say(accessWords.sharedUnnamed))
        : h("li", {}, `${say(accessWords.shared)} `, h("code", { class: "account", translate: "no" }, account)),
      h("li", {}, say(accessWords.mayEdit)),
      h("li", {}, say(accessWords.policy)),
      code === "not_allowed" && h("li", {}, say(accessWords.domain)),
    ),
    h("p", { class: "note" }, say(accessWords.howToShare)),
    again !== undefined && h("p", { class: "actions" }, button(say(accessWords.checkAgain), again, { class: "main" })),
  );
}
