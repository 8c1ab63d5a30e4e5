import type { CustomerTable } from "../customers/customer-table.ts";
import type { Scheme } from "../settings/scheme.ts";
import { judgeOf } from "./judge.ts";
import { metricColumn } from "./metric-column.ts";
import { placeByBands } from "./place-by-bands.ts";
import { placeByShare } from "./place-by-share.ts";
import type { Placement } from "./placement.ts";
import { notJudged, type SchemeResult, type TierOutcome } from "./scheme-result.ts";

/**
 * Sorts every customer of a table into the tiers of a scheme.
 *
 * Equal values always share a tier; the order of customers never matters; who cannot be judged is in no tier and counts in
 * no percentage.
 *
 * @param scheme checked (check-scheme.ts) and resolved against the table (resolve-schemes.ts)
 * @throws RangeError where the table lacks a metric of the scheme
 */
export function evaluateScheme(scheme: Scheme, table: CustomerTable): SchemeResult {
  const customers = Int32Array.from(table.keys.keys());
  const whyNot = judgeOf(scheme, table);
  const judged = customers.filter((index) => whyNot(index) === undefined);
  const placement = place(scheme, table, judged);
  const tierIndexes = new Int16Array(table.keys.length).fill(notJudged);
  for (const index of judged) tierIndexes[index] = placement.tierIndexOf(index);

  return {
    scheme,
    tiers: outcomes(scheme, table, tierIndexes),
    cuts: placement.cuts,
    tierIndexes,
    why(index) {
      const reason = whyNot(index);
      return reason === undefined ? placement.whyOf(index) : { kind: "notJudged", reason };
    },
  };
}

function place(scheme: Scheme, table: CustomerTable, judged: Int32Array): Placement {
  switch (scheme.kind) {
    case "share":
      return placeByShare(scheme, table, judged);
    case "bands":
      return placeByBands(scheme, table);
  }
}

/** Each tier's size, lowest and highest value. */
function outcomes(scheme: Scheme, table: CustomerTable, tierIndexes: Int16Array): readonly TierOutcome[] {
  const column = metricColumn(table, scheme.metric);
  const found = scheme.tiers.map(() => ({
    size: 0,
    lowest: Number.POSITIVE_INFINITY,
    highest: Number.NEGATIVE_INFINITY,
  }));
  tierIndexes.forEach((tierIndex, index) => {
    const outcome = found[tierIndex];
    const value = column[index];
    if (outcome === undefined || value === undefined) return;
    outcome.size += 1;
    outcome.lowest = Math.min(outcome.lowest, value);
    outcome.highest = Math.max(outcome.highest, value);
  });
  return scheme.tiers.map((tier, tierIndex) => {
    const { size = 0, lowest, highest } = found[tierIndex] ?? {};
    return {
      tier,
      size,
      lowest: size === 0 ? undefined : lowest,
      highest: size === 0 ? undefined : highest,
    };
  });
}
