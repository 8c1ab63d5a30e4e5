import type { Ask, OtherAsk, Screen, StartAsk, State, Step } from "./state.ts";

const screens: Readonly<Record<OtherAsk["call"], Screen>> = {
  status: "status",
  nightly: "status",
  look: "setUp",
  setUp: "setUp",
};

/** The screen where the answer will stand. */
export const screenOf = ({ call }: OtherAsk): Screen => screens[call];

/** Asks the script for something and shows the screen where the answer will stand. What is asked already is not asked twice. */
export function ask(state: State, wanted: Ask): Step {
  return wanted.call === "recompute" || wanted.call === "preview" ? askForRun(state, wanted) : askElse(state, wanted);
}

function askForRun(state: State, wanted: StartAsk): Step {
  const shown: State = { ...state, screen: "run" };
  if (state.run?.start?.waiting === true && state.run.start.ask.call === wanted.call)
    return { state: shown, effects: [] };
  const stamp = state.stamp + 1;
  const { following: _, lost: __, tired: ___, missedCell: ____, ...fresh } = shown;
  const run = { preview: wanted.call === "preview", joined: false, start: { ask: wanted, stamp, waiting: true } };
  return { state: { ...fresh, stamp, run }, effects: [{ kind: "ask", ask: wanted, stamp }] };
}

function askElse(state: State, wanted: OtherAsk): Step {
  const { trouble: _, missedCell: __, missed, ...rest } = state;
  const screen = screenOf(wanted);
  const kept = missed === undefined || screenOf(missed.ask) === screen ? {} : { missed };
  const shown: State = { ...rest, ...kept, screen };
  if (state.asked?.waiting === true && state.asked.ask.call === wanted.call) return { state: shown, effects: [] };
  const stamp = state.stamp + 1;
  return {
    state: { ...shown, stamp, asked: { ask: wanted, stamp, waiting: true } },
    effects: [{ kind: "ask", ask: wanted, stamp }],
  };
}
