import type { Computed } from "./compute-tiers.ts";

/** How many cells one run's notes name; the data report names more. */
const mostTold = 10;

/** The cells in which a tier was named beside a customer that could not be used: address, what was found, how to mend it. */
export function tierCellNotes({
  tierCellProblems,
  language,
}: Pick<Computed, "tierCellProblems" | "language">): readonly string[] {
  const told = tierCellProblems.slice(0, mostTold).map(({ a1, message }) => `${a1}: ${message[language]}`);
  const more = tierCellProblems.length - told.length;
  return more > 0 ? [...told, `(+${more})`] : told;
}
