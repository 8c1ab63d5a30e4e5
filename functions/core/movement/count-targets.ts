import { type CustomerTable, indexOfKey } from "../customers/customer-table.ts";
import type { SchemeResult } from "../tiers/scheme-result.ts";
import type { NamedTier } from "./read-tier-cells.ts";

/** What became of the tiers that people set as targets, in one scheme. */
export interface TargetCounts {
  readonly schemeId: string;
  /** In the target tier or a better one. */
  readonly reached: number;
  /** Not yet, and the day has not passed, or there is none. */
  readonly due: number;
  readonly missed: number;
}

/**
 * Counts targets reached, due and missed (TIERS.md 3), in each scheme for which somebody set one.
 *
 * @param targets by id of the scheme, then by key of the customer; `until` is the day by which
 */
export function countTargets(
  results: readonly Pick<SchemeResult, "scheme" | "tierIndexes">[],
  table: CustomerTable,
  targets: ReadonlyMap<string, ReadonlyMap<string, NamedTier>>,
): readonly TargetCounts[] {
  return results.flatMap(({ scheme, tierIndexes }): readonly TargetCounts[] => {
    const byKey = targets.get(scheme.id);
    if (byKey === undefined || byKey.size === 0) return [];
    const counts = { reached: 0, due: 0, missed: 0 };
    for (const [key, { tierIndex, until }] of byKey) {
      const stands = tierIndexes[indexOfKey(table, key) ?? -1] ?? -1;
      const state =
        stands >= 0 && stands <= tierIndex ? "reached" : until === undefined || until >= table.asOf ? "due" : "missed";
      counts[state] += 1;
    }
    return [{ schemeId: scheme.id, ...counts }];
  });
}
