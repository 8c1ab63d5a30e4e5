import type { StartedRun } from "../answers/run.ts";
import type { Told } from "../told.ts";
import { ask } from "./ask.ts";
import { follow } from "./follow.ts";
import { newForm } from "./set-up-form.ts";
import type { Answer, State, Step } from "./state.ts";

/**
 * What becomes of the sidebar when the script has answered. What an answer tells of the spreadsheet is always taken; why something came
 * to nothing only while somebody waits for it: on another screen it would mean something else.
 */
export function answered(state: State, stamp: number, answer: Answer): Step {
  if (answer.call === "recompute" || answer.call === "preview") return started(state, stamp, answer.told);
  const { told } = answer;
  const awaited = state.asked?.stamp === stamp;
  const next: State = awaited && state.asked ? { ...state, asked: { ...state.asked, waiting: false } } : state;
  if (told.kind === "ok") return taken(next, answer, awaited);
  return awaited ? { state: { ...next, trouble: told.trouble }, effects: [{ kind: "tabs" }] } : { state, effects: [] };
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
      return awaited && answer.thenRecompute && found.problems.length === 0
        ? ask(next, { call: "recompute", applyAnyway: false })
        : { state: next, effects: [{ kind: "tabs" }] };
    }
  }
}
