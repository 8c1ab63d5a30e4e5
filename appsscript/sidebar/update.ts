import type { Language } from "../../functions/core/labels/language.ts";
import type { Intent } from "../intent.ts";
import { answered } from "./answered.ts";
import { ask } from "./ask.ts";
import { follow, seen, waited } from "./follow.ts";
import { choiceOf, unchosen, withColumn } from "./set-up-form.ts";
import type { Ask, Effect, Event, State, Step } from "./state.ts";

/** The sidebar before anything happened. */
export const newState = (language: Language): State => ({
  language,
  screen: "status",
  stamp: 0,
  tabs: [],
  focus: { id: headingId, count: 0 },
});

/** The id of the heading of each screen. */
export const headingId = "heading";

const asksAtOnce: Readonly<Record<Exclude<Intent, "help">, Ask>> = {
  recompute: { call: "recompute", applyAnyway: false },
  preview: { call: "preview" },
  status: { call: "status" },
  nightly: { call: "status" },
  setUp: { call: "look" },
};

/** What becomes of the sidebar, and what to do, when something happens. Pure: effects are data. */
export function update(state: State, event: Event): Step {
  switch (event.kind) {
    case "opened": {
      const id = event.intent === "nightly" ? "nightly" : headingId;
      const opened = focused(state, id);
      const tabs: Effect = { kind: "tabs" };
      if (event.intent === "help") return { state: { ...opened, screen: "help" }, effects: [tabs] };
      const { state: asking, effects } = ask(opened, asksAtOnce[event.intent]);
      return { state: asking, effects: [...effects, tabs] };
    }
    case "pressed":
      return ask(focused(state, event.ask.call === "nightly" ? "nightly" : headingId), event.ask);
    case "again":
      return state.asked === undefined ? still(state) : ask(focused(state, headingId), state.asked.ask);
    case "show":
      return still(focused({ ...withoutTrouble(state), screen: event.screen }, headingId));
    case "showRun": {
      const run = state.status?.runs.find(({ runId }) => runId === event.runId);
      if (run === undefined) return still(state);
      const shown = { preview: run.preview, runId: run.runId, joined: false, seen: run };
      const { following: _, lost: __, tired: ___, ...unfollowed } = withoutTrouble(state);
      const next = focused({ ...unfollowed, screen: "run", run: shown }, headingId);
      return run.state === "atWork" ? follow(next, run.runId, true) : still(next);
    }
    case "lookAgain":
      return state.run?.runId === undefined ? still(state) : follow(focused(state, headingId), state.run.runId, true);
    case "putAway": {
      const { missed: _, ...rest } = state;
      return still(focused(rest, headingId));
    }
    case "chooseTab":
      return still(state.setUp ? { ...state, setUp: { ...state.setUp, ordersTab: event.tab, missing: [] } } : state);
    case "chooseColumn":
      return still(state.setUp ? { ...state, setUp: withColumn(state.setUp, event.field, event.choice) } : state);
    case "confirm":
      return confirm(state);
    case "goTo": {
      const { missedCell: _, ...rest } = state;
      return { state: rest, effects: [{ kind: "goTo", tab: event.tab, a1: event.a1, text: event.text }] };
    }
    case "went":
      return still(event.found ? state : { ...state, missedCell: { cell: event.text, isGone: event.found === false } });
    case "tabs":
      return still({ ...state, tabs: event.tabs });
    case "answered":
      return answered(state, event.stamp, event.ask, event.answer);
    case "waited":
      return waited(state, event.stamp);
    case "seen":
      return seen(state, event.stamp, event.told);
  }
}

const still = (state: State): Step => ({ state, effects: [] });

const focused = (state: State, id: string): State => ({ ...state, focus: { id, count: state.focus.count + 1 } });

function withoutTrouble({ trouble: _, missedCell: __, ...rest }: State): State {
  return rest;
}

/** Keeps the choices and recomputes; where something was not chosen yet, points to it. */
function confirm(state: State): Step {
  const { setUp } = state;
  if (setUp === undefined) return still(state);
  const missing = unchosen(setUp);
  const [first] = missing;
  if (first !== undefined) return still(focused({ ...state, setUp: { ...setUp, missing } }, `column-${first}`));
  return ask(focused(state, headingId), { call: "setUp", choice: choiceOf(setUp), thenRecompute: true });
}
