import type { Cuts } from "./cuts.ts";
import { tierAt } from "./entries.ts";

/** Cuts at fixed values, best first; the last step takes the rest. @param begins where each step but the last begins */
export function fixedCuts(begins: readonly number[]): Cuts {
  const entries = [...begins, Number.NEGATIVE_INFINITY];
  return { stepOf: (value) => tierAt(entries, value), entriesOf: () => entries };
}
