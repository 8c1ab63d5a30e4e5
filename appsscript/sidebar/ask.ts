import type { Ask, Screen, State, Step } from "./state.ts";

const screens: Readonly<Record<Ask["call"], Screen>> = {
  recompute: "run",
  preview: "run",
  status: "status",
  nightly: "status",
  look: "setUp",
  setUp: "setUp",
};

/** Asks the script for something and shows the screen where the answer will stand. What is asked already is not asked twice. */
export function ask(state: State, wanted: Ask): Step {
  if (state.asked?.waiting === true && state.asked.ask.call === wanted.call) return { state, effects: [] };
  const stamp = state.stamp + 1;
  const { trouble: _, goneCell: __, ...rest } = state;
  const next: State = { ...rest, stamp, screen: screens[wanted.call], asked: { ask: wanted, stamp, waiting: true } };
  const effects = [{ kind: "ask", ask: wanted, stamp }] as const;
  if (wanted.call !== "recompute" && wanted.call !== "preview") return { state: next, effects };
  const { following: ___, lost: ____, ...fresh } = next;
  return { state: { ...fresh, run: { preview: wanted.call === "preview", joined: false } }, effects };
}
