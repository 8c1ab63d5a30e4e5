import type { Cell, PlannedCell } from "../values/cell.ts";

/** What to do with a cell that holds `current` and should hold `desired`: null where they are the same in type and value. Not there is blank. */
export function planCell(current: Cell | undefined, desired: Cell | undefined): PlannedCell {
  const wanted = desired ?? "";
  return (current ?? "") === wanted ? null : wanted;
}
