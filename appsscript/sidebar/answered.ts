import type { StartedRun } from "../answers/run.ts";
import type { Told, Trouble } from "../told.ts";
import { ask, screenOf } from "./ask.ts";
import { follow } from "./follow.ts";
import { newForm } from "./set-up-form.ts";
import type { Answer, Ask, State, Step } from "./state.ts";

/**
 * What becomes of the sidebar when the script has answered. What an answer tells of the spreadsheet is always taken; why something came
 * to nothing stands on its screen, or, named, beside whatever somebody looks at instead.
 *
 * @param asked what the answer is to
 */
export function answered(state: State, stamp: number, asked: Ask, answer: Answer): Step {
  if (answer.call === "recompute" || answer.call === "preview") return started(state, stamp, answer.told);
  const { told } = answer;
  const awaited = state.asked?.stamp === stamp;
  const next: State = awaited && state.asked ? { ...state, asked: { ...state.asked, waiting: false } } : state;
  if (told.kind === "ok") return taken(next, answer, awaited);
  return refused(next, asked, told.trouble, awaited);
}

function refused(state: State, asked: Ask, trouble: Trouble, awaited: boolean): Step {
  if (asked.call === "recompute" || asked.call === "preview") return { state, effects: [] };
  const screen = screenOf(asked);
  if (awaited && state.screen === screen) return { state: { ...state, trouble }, effects: [{ kind: "tabs" }] };
  // Somebody has asked the same screen for something newer since: that answer tells more than an old look.
  const isOvertaken = !awaited && state.asked !== undefined && screenOf(state.asked.ask) === screen;
  if (isOvertaken && (asked.call === "status" || asked.call === "look")) return { state, effects: [] };
  return { state: { ...state, missed: { ask: asked, trouble } }, effects: [{ kind: "tabs" }] };
}

/** Follows the run that was started; shows why there is none, whichever screen somebody went to meanwhile. */
function started(state: State, stamp: number, told: Told<StartedRun>): Step {
  const { run } = state;
  if (run?.start?.stamp !== stamp) return { state, effects: [] };
  const known = { ...run, start: { ...run.start, waiting: false } };
  if (told.kind === "trouble") {
    return {
      state: { ...state, screen: "run", run: { ...known, trouble: told.trouble } },
      effects: [{ kind: "tabs" }],
    };
  }
  const { runId, joined } = told.value;
  return follow({ ...state, run: { ...known, runId, joined } }, runId, false);
}

type OtherAnswer = Exclude<Answer, { readonly call: "recompute" | "preview" }>;

function taken(state: State, answer: OtherAnswer, awaited: boolean): Step {
  // Each kind of answer has its own value: the compiler needs both looked at together.
  if (answer.told.kind === "trouble") return { state, effects: [] };
  switch (answer.call) {
    case "status": {
      const status = answer.told.value;
      const [newest] = status.runs;
      const isKnown = state.run?.start?.waiting === true || state.following?.runId === newest?.runId;
      if (newest?.state !== "atWork" || isKnown) return { state: { ...state, status }, effects: [] };
      const run = { preview: newest.preview, runId: newest.runId, joined: false, seen: newest };
      return follow({ ...state, status, run }, newest.runId, false);
    }
    case "nightly": {
      const nightly = answer.told.value;
      return { state: { ...state, status: { runs: state.status?.runs ?? [], nightly } }, effects: [] };
    }
    case "look":
      return { state: { ...state, setUp: newForm(answer.told.value) }, effects: [{ kind: "tabs" }] };
    case "setUp": {
      const found = answer.told.value;
      const next: State = { ...state, setUp: newForm(found) };
      if (!answer.thenRecompute) return { state: next, effects: [{ kind: "tabs" }] };
      // Whoever confirmed and went on learns what still stands in the way, and gets their run without being taken from where they are.
      if (found.problems.length > 0) return { state: { ...next, screen: "setUp" }, effects: [{ kind: "tabs" }] };
      const { state: asking, effects } = ask(next, { call: "recompute", applyAnyway: false });
      return { state: awaited && state.screen === "setUp" ? asking : { ...asking, screen: state.screen }, effects };
    }
  }
}
