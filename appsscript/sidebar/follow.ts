import type { SeenRun } from "../answers/run.ts";
import type { Told } from "../told.ts";
import { mostLooks, nextPauseMs, patience } from "./pauses.ts";
import type { State, Step } from "./state.ts";

/** Looks at a run from now on, at once the first time where it was not seen yet. */
export function follow(state: State, runId: string, atOnce: boolean): Step {
  const stamp = state.stamp + 1;
  const { lost: _, tired: __, ...rest } = state;
  const pauseMs = nextPauseMs(undefined);
  return {
    state: { ...rest, stamp, following: { runId, stamp, pauseMs, looks: 0, failures: 0 } },
    effects: [atOnce ? { kind: "see", runId, stamp } : { kind: "wait", milliseconds: pauseMs, stamp }],
  };
}

/** After a pause: looks, where the run is still followed. */
export function waited(state: State, stamp: number): Step {
  const { following } = state;
  if (following?.stamp !== stamp) return { state, effects: [] };
  return { state, effects: [{ kind: "see", runId: following.runId, stamp }] };
}

/**
 * After a look: shows what was seen, and waits for the next look until the run has ended, cannot be seen for long, or was looked at
 * often enough.
 */
export function seen(state: State, stamp: number, told: Told<SeenRun>): Step {
  const { following, ...unfollowed } = state;
  if (following?.stamp !== stamp) return { state, effects: [] };
  if (told.kind === "ok") {
    const { lost: _, ...found } = unfollowed;
    const run = { preview: told.value.preview, joined: false, ...state.run, runId: following.runId, seen: told.value };
    if (told.value.state !== "atWork") return { state: { ...found, run }, effects: [{ kind: "tabs" }] };
    return again({ ...found, run, following: { ...following, failures: 0 } });
  }
  const failures = following.failures + 1;
  if (!told.trouble.retryable || failures >= patience) {
    return { state: { ...unfollowed, lost: told.trouble }, effects: [] };
  }
  return again({ ...state, following: { ...following, failures } });
}

function again(state: State): Step {
  const { following, ...unfollowed } = state;
  if (following === undefined) return { state, effects: [] };
  const looks = following.looks + 1;
  if (looks >= mostLooks) return { state: { ...unfollowed, tired: true }, effects: [] };
  const pauseMs = nextPauseMs(following.pauseMs);
  return {
    state: { ...state, following: { ...following, pauseMs, looks } },
    effects: [{ kind: "wait", milliseconds: following.pauseMs, stamp: following.stamp }],
  };
}
