import { ask } from "./ask.ts";
import { follow } from "./follow.ts";
import { newForm } from "./set-up-form.ts";
import type { Answer, State, Step } from "./state.ts";

/** What becomes of the sidebar when the script has answered; an answer to what is not wanted any more changes nothing. */
export function answered(state: State, stamp: number, answer: Answer): Step {
  if (state.asked?.stamp !== stamp) return { state, effects: [] };
  const next: State = { ...state, asked: { ...state.asked, waiting: false } };
  const { told } = answer;
  if (told.kind === "trouble") return { state: { ...next, trouble: told.trouble }, effects: [{ kind: "tabs" }] };
  return taken(next, answer);
}

function taken(state: State, answer: Answer): Step {
  // Each kind of answer has its own value: the compiler needs both looked at together.
  if (answer.told.kind === "trouble") return { state, effects: [] };
  switch (answer.call) {
    case "recompute":
    case "preview": {
      const { runId, joined } = answer.told.value;
      return follow({ ...state, run: { preview: answer.call === "preview", runId, joined } }, runId, false);
    }
    case "status": {
      const status = answer.told.value;
      const [newest] = status.runs;
      if (newest?.state !== "atWork" || state.following?.runId === newest.runId) {
        return { state: { ...state, status }, effects: [] };
      }
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
      return answer.thenRecompute && found.problems.length === 0
        ? ask(next, { call: "recompute", applyAnyway: false })
        : { state: next, effects: [{ kind: "tabs" }] };
    }
  }
}
