import { sayIn } from "./say.ts";
import type { Event, State } from "./state.ts";
import { helpView } from "./view-help.ts";
import { noticesView } from "./view-notices.ts";
import { runView, stepText, unknownRun } from "./view-run.ts";
import { setUpView } from "./view-set-up.ts";
import { statusView } from "./view-status.ts";
import { button, h, type VElement } from "./vnode.ts";
import { words } from "./words.ts";

/** The whole sidebar as plain data. */
export function view(state: State): VElement {
  const say = sayIn(state.language);
  const screens = { run: runView, status: statusView, setUp: setUpView, help: () => helpView(say) };
  return h(
    "div",
    { class: "sidebar" },
    navigation(state),
    // Read aloud whenever it changes, whatever the keyboard is on.
    h("p", { class: "aloud", role: "status" }, announcement(state)),
    noticesView(state, say),
    h("main", { class: state.screen }, screens[state.screen](state, say)),
  );
}

function navigation({ language, screen, run, setUp }: State): VElement {
  const say = sayIn(language);
  const lookOrShow: Event =
    setUp === undefined ? { kind: "pressed", ask: { call: "look" } } : { kind: "show", screen: "setUp" };
  const preview = run?.seen?.preview ?? run?.preview;
  const items: readonly (readonly [string, Event, boolean])[] = [
    [
      say(words.recompute),
      { kind: "pressed", ask: { call: "recompute", applyAnyway: false } },
      screen === "run" && preview === false,
    ],
    [say(words.preview), { kind: "pressed", ask: { call: "preview" } }, screen === "run" && preview === true],
    [say(words.status), { kind: "pressed", ask: { call: "status" } }, screen === "status"],
    [say(words.setUp), lookOrShow, screen === "setUp"],
    [say(words.help), { kind: "show", screen: "help" }, screen === "help"],
  ];
  return h(
    "nav",
    { "aria-label": say(words.screens) },
    items.map(([caption, press, current]) => button(caption, press, current ? { "aria-current": "page" } : {})),
  );
}

/** What a screen reader says by itself: the step of the run, not each per cent; and how it ended. */
export function announcement({ run, lost, language }: State): string {
  const say = sayIn(language);
  if (run === undefined) return "";
  if (lost !== undefined) return lost.code === unknownRun ? lost.message : say(words.lost);
  const { seen, trouble } = run;
  if (trouble !== undefined) return say(run.preview ? words.previewFailed : words.failed);
  if (seen === undefined) return say(words.starting);
  switch (seen.state) {
    case "atWork":
      return stepText(seen.step, say);
    case "done":
      return `${say(words.done)}. ${say(words.counted, { customers: seen.counts.customers, rows: seen.counts.rows, asOf: seen.counts.asOf })}`;
    case "needsAttention":
      return say(words.jumped);
    case "failed":
      return say(seen.preview ? words.previewFailed : words.failed);
  }
}
