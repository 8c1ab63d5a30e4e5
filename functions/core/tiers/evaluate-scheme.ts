import type { CustomerTable } from "../customers/customer-table.ts";
import { isAttribute } from "../settings/fact.ts";
import type { Scheme } from "../settings/scheme.ts";
import { type Evaluation, evaluationOf } from "./evaluation.ts";
import { expandValues } from "./expand-values.ts";
import { judgeOf, missingFactOf, neededFacts } from "./judge.ts";
import { unmetData } from "./minimum-data.ts";
import { placeByBands } from "./place-by-bands.ts";
import { placeByGrid } from "./place-by-grid.ts";
import { placeByLadder } from "./place-by-ladder.ts";
import { placeByPoints } from "./place-by-points.ts";
import { placeByQuantiles } from "./place-by-quantiles.ts";
import { placeByShare } from "./place-by-share.ts";
import type { Placement } from "./placement.ts";
import { type NotEnough, type NotJudged, notJudged, type SchemeResult, type TierOutcome } from "./scheme-result.ts";

/**
 * Sorts every customer of a table into the tiers of a scheme.
 *
 * Equal values always share a tier; the order of customers never matters; who cannot be judged is in no tier and counts in
 * no percentage.
 *
 * @param given checked (check-scheme.ts) and resolved against the table (resolve-schemes.ts)
 * @param evaluation holds the results of the schemes that it asks for (evaluate-schemes.ts)
 * @throws RangeError where the table lacks a fact of the scheme
 */
export function evaluateScheme(
  given: Scheme,
  table: CustomerTable,
  evaluation: Evaluation = evaluationOf(table),
): SchemeResult {
  const scheme = given.kind === "ladder" ? expandValues(given, table) : given;
  const unmet = unmetData(scheme.requires, table);
  const mayJudge = judgeOf(scheme, table);
  const missing = missingFactOf(scheme, table);
  const whyNot = unmet === undefined ? mayJudge : (index: number) => mayJudge(index) ?? "notEnoughData";
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
    axes: placement.axes ?? [],
    scores: (placement.scores ?? []).map((score) => ({
      ...score,
      scoreOf: (index) => (tierIndexes[index] === notJudged ? undefined : score.scoreOf(index)),
    })),
    unmet: unmet ?? (judged.length === 0 ? valueOfNobody(scheme, table) : undefined),
    tierIndexes,
    why(index) {
      const reason = whyNot(index);
      if (reason === undefined) return placement.whyOf(index);
      if (reason !== "notEnoughData") return { kind: "notJudged", reason };
      const fact = missing(index);
      const because = fact === undefined ? unmet : ({ kind: "noValue", fact } as const);
      return { kind: "notJudged", reason, ...(because && { because }) };
    },
  };
}

/** The first fact that a scheme needs and that has no value for want of data (`undefinedBecause`); undefined where there is none. */
function valueOfNobody(scheme: Scheme, { undefinedBecause }: CustomerTable): NotEnough | undefined {
  const fact = neededFacts(scheme).find((each) => !isAttribute(each) && undefinedBecause?.has(each));
  return fact && { kind: "noValue", fact };
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
      return placeByShare(scheme, evaluation, judged);
    case "bands":
      return placeByBands(scheme, evaluation);
    case "quantiles":
      return placeByQuantiles(scheme, evaluation, judged);
    case "ladder":
      return placeByLadder(scheme, evaluation);
    case "grid":
      return placeByGrid(scheme, evaluation, judged);
    case "points":
      return placeByPoints(scheme, evaluation, judged);
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
    const isKnown = size > 0 && valueAt !== undefined;
    return { tier, size, lowest: isKnown ? lowest : undefined, highest: isKnown ? highest : undefined };
  });
}
