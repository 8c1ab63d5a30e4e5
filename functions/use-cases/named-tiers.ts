import type { TeamTable } from "../core/customers/team-table.ts";
import { readTierCells, type TierCellProblem, type TierCellReading } from "../core/movement/read-tier-cells.ts";
import { overrideColumns, targetColumns, tierRows } from "../core/movement/tier-rows.ts";
import type { SchemeResult } from "../core/tiers/scheme-result.ts";
import type { Day } from "../core/values/day.ts";

/** What people named beside their customers: tiers fixed by hand that still hold, and tiers to be reached. */
export interface NamedTiers {
  readonly overrides: TierCellReading["named"];
  readonly targets: TierCellReading["named"];
  readonly problems: readonly TierCellProblem[];
}

/** Reads the columns for tiers of every tab that tells of customers. */
export function namedTiers(
  tables: readonly TeamTable[],
  keyFor: (key: string) => string,
  results: readonly Pick<SchemeResult, "scheme">[],
  asOf: Day,
): NamedTiers {
  const schemes = results.map(({ scheme }) => scheme);
  const overrides = readTierCells(tierRows(tables, keyFor, overrideColumns), schemes, (until) => until < asOf);
  const targets = readTierCells(tierRows(tables, keyFor, targetColumns), schemes, () => false);
  return {
    overrides: overrides.named,
    targets: targets.named,
    problems: [...overrides.problems, ...targets.problems],
  };
}
