import type { Say } from "./say.ts";
import type { OtherAsk, State } from "./state.ts";
import { stepText } from "./view-run.ts";
import { troubleView } from "./view-trouble.ts";
import { button, h, type VElement } from "./vnode.ts";
import { words } from "./words.ts";

/**
 * What is to be known on every screen. It stands in one element that is always there: were it to come and go among the others, the
 * screen behind it would be drawn anew and lose the keyboard.
 */
export const noticesView = (state: State, say: Say): VElement =>
  h("div", {}, missedCellView(state, say), elsewhere(state, say), missedView(state, say));

function missedCellView({ missedCell }: State, say: Say): VElement | undefined {
  if (missedCell === undefined) return undefined;
  const { cell, isGone } = missedCell;
  return h("p", { class: "attention", role: "alert" }, say(isGone ? words.goneCell : words.cellNotReached, { cell }));
}

/** A run that is at work while another screen is shown. */
function elsewhere({ screen, following, run }: State, say: Say): VElement | undefined {
  const seen = run?.seen;
  if (screen === "run" || following === undefined || seen?.state !== "atWork") return undefined;
  return h(
    "p",
    { class: "elsewhere" },
    `${say(words.stepAndPercent, { step: stepText(seen.step, say), percent: seen.progressPercent })} `,
    button(say(words.showRun), { kind: "show", screen: "run" }),
  );
}

/** What came to nothing behind somebody's back. */
function missedView(state: State, say: Say): VElement | undefined {
  if (state.missed === undefined) return undefined;
  const { ask, trouble } = state.missed;
  return h(
    "section",
    { "aria-labelledby": "missed" },
    h("h2", { id: "missed" }, say(words.missed, { what: say(names[ask.call]) })),
    troubleView(trouble, { kind: "pressed", ask }, state, say),
    h("p", { class: "actions" }, button(say(words.putAway), { kind: "putAway" })),
  );
}

const names = {
  status: words.status,
  nightly: words.night,
  look: words.setUp,
  setUp: words.setUp,
} as const satisfies Readonly<Record<OtherAsk["call"], unknown>>;
