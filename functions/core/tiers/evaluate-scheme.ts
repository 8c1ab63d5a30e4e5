import type { CustomerTable } from "../customers/customer-table.ts";
import type { Scheme } from "../settings/scheme.ts";
import { judgeOf } from "./judge.ts";
import { metricColumn } from "./metric-column.ts";
import { placeByBands } from "./place-by-bands.ts";
import { placeByShare } from "./place-by-share.ts";
import type { Placement } from "./placement.ts";
import { type NotJudged, notJudged, type SchemeResult, type TierOutcome } from "./scheme-result.ts";

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
  const whyNot = judgeOf(scheme, table);
  const judged = judgedCustomers(table.keys.length, whyNot);
  const placement = place(scheme, table, judged);
  const tierIndexes = new Int16Array(table.keys.length).fill(notJudged);
  for (let at = 0; at < judged.length; at += 1) {
    const index = judged[at] ?? 0;
    tierIndexes[index] = placement.tierIndexOf(index);
  }

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

/** The indexes of those whom the scheme judges. Plain loops: there may be a hundred thousand customers, in every scheme. */
function judgedCustomers(customerCount: number, whyNot: (index: number) => NotJudged | undefined): Int32Array {
  const judged = new Int32Array(customerCount);
  let count = 0;
  for (let index = 0; index < customerCount; index += 1) {
    if (whyNot(index) === undefined) judged[count++] = index;
  }
  return judged.subarray(0, count);
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
  for (let index = 0; index < tierIndexes.length; index += 1) {
    const outcome = found[tierIndexes[index] ?? notJudged];
    const value = column[index];
    if (outcome === undefined || value === undefined) continue;
    outcome.size += 1;
    if (value < outcome.lowest) outcome.lowest = value;
    if (value > outcome.highest) outcome.highest = value;
  }
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
