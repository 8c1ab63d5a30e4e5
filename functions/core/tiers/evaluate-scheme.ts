import type { CustomerTable } from "../customers/customer-table.ts";
import type { FactKey } from "../settings/fact.ts";
import type { Scheme } from "../settings/scheme.ts";
import { type Evaluation, evaluationOf } from "./evaluation.ts";
import { findFactColumn } from "./fact-column.ts";
import { judgeOf, neededFacts } from "./judge.ts";
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
export function evaluateScheme(
  scheme: Scheme,
  table: CustomerTable,
  evaluation: Evaluation = evaluationOf(table),
): SchemeResult {
  const whyNot = judgeOf(scheme, table);
  const judged = judgedCustomers(table.keys.length, whyNot);
  const placement = place(scheme, evaluation, judged);
  const tierIndexes = new Int16Array(table.keys.length).fill(notJudged);
  for (let at = 0; at < judged.length; at += 1) {
    const index = judged[at] ?? 0;
    tierIndexes[index] = placement.tierIndexOf(index);
  }

  return {
    scheme,
    tiers: outcomes(scheme, placement, tierIndexes),
    cuts: placement.cuts,
    tierIndexes,
    why(index) {
      const reason = whyNot(index);
      if (reason === undefined) return placement.whyOf(index);
      const missing = reason === "notEnoughData" ? missingFact(scheme, table, index) : undefined;
      return { kind: "notJudged", reason, ...(missing && { missing }) };
    },
  };
}

/** The first fact that a scheme needs and that has no value for the customer. */
function missingFact(scheme: Scheme, table: CustomerTable, index: number): FactKey | undefined {
  return neededFacts(scheme).find((fact) => Number.isNaN(findFactColumn(table, fact)?.[index] ?? Number.NaN));
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

function place(scheme: Scheme, evaluation: Evaluation, judged: Int32Array): Placement {
  switch (scheme.kind) {
    case "share":
      return placeByShare(scheme, evaluation.table, judged);
    case "bands":
      return placeByBands(scheme, evaluation);
    case "quantiles":
    case "ladder":
    case "grid":
    case "points":
      throw new RangeError(`"${scheme.id}" is of a kind that cannot be evaluated: ${scheme.kind}`);
  }
}

/** Each tier's size, lowest and highest value. */
function outcomes(scheme: Scheme, { valueAt }: Placement, tierIndexes: Int16Array): readonly TierOutcome[] {
  const found = scheme.tiers.map(() => ({
    size: 0,
    lowest: Number.POSITIVE_INFINITY,
    highest: Number.NEGATIVE_INFINITY,
  }));
  for (let index = 0; index < tierIndexes.length; index += 1) {
    const outcome = found[tierIndexes[index] ?? notJudged];
    if (outcome === undefined) continue;
    outcome.size += 1;
    if (valueAt === undefined) continue;
    const value = valueAt(index);
    if (value < outcome.lowest) outcome.lowest = value;
    if (value > outcome.highest) outcome.highest = value;
  }
  return scheme.tiers.map((tier, tierIndex) => {
    const { size = 0, lowest, highest } = found[tierIndex] ?? {};
    return {
      tier,
      size,
      lowest: size === 0 || valueAt === undefined ? undefined : lowest,
      highest: size === 0 || valueAt === undefined ? undefined : highest,
    };
  });
}
