import { type CustomerTable, indexOfKey } from "../customers/customer-table.ts";
import type { MovementRules } from "../settings/movement-rules.ts";
import type { Scheme } from "../settings/scheme.ts";
import type { SchemeResult } from "../tiers/scheme-result.ts";
import { type HeldScheme, holdScheme } from "./hold-scheme.ts";
import { holdStates } from "./hold-states.ts";
import type { NamedTier } from "./read-tier-cells.ts";
import type { Snapshot } from "./snapshot.ts";

/** What a scheme says of all customers, in the tiers that they hold: sizes and tiers are as shown, cuts and whys as computed. */
export interface HeldResult extends SchemeResult, Pick<HeldScheme, "holds" | "standingOf"> {}

export interface HoldResultsOptions {
  /** The latest snapshot of an earlier day. */
  readonly earlier: Snapshot | undefined;
  readonly rulesOf: (scheme: Scheme) => MovementRules;
  /** By id of the scheme, then by key of the customer. */
  readonly overrides: ReadonlyMap<string, ReadonlyMap<string, NamedTier>>;
  readonly definitionOf: (scheme: Scheme) => string;
}

/** The results of a table's schemes as its customers hold them (TIERS.md 3). */
export function holdResults(
  results: readonly SchemeResult[],
  table: CustomerTable,
  { earlier, rulesOf, overrides, definitionOf }: HoldResultsOptions,
): readonly HeldResult[] {
  return results.map((result) => {
    const { scheme } = result;
    const tierIds = scheme.tiers.map(({ id }) => id);
    const { tierIndexes, holds, standingOf } = holdScheme(result, {
      asOf: table.asOf,
      rules: rulesOf(scheme),
      before: holdStates(earlier, table.keys, { id: scheme.id, definition: definitionOf(scheme), tierIds }),
      overrides: byIndex(overrides.get(scheme.id), table),
    });
    return { ...result, tierIndexes, tiers: sized(result, tierIndexes), holds, standingOf };
  });
}

function byIndex(overrides: ReadonlyMap<string, NamedTier> | undefined, table: CustomerTable) {
  const found = new Map<number, NamedTier>();
  for (const [key, override] of overrides ?? []) {
    const index = indexOfKey(table, key);
    if (index !== undefined) found.set(index, override);
  }
  return found;
}

function sized({ tiers }: SchemeResult, tierIndexes: Int16Array): SchemeResult["tiers"] {
  const sizes = tiers.map(() => 0);
  for (const tierIndex of tierIndexes) if (tierIndex >= 0) sizes[tierIndex] = (sizes[tierIndex] ?? 0) + 1;
  return tiers.map((tier, at) => ({ ...tier, size: sizes[at] ?? 0 }));
}
