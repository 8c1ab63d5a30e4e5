import { type CustomerTable, indexOfKey } from "../customers/customer-table.ts";
import type { MetricSettings } from "../settings/metric-settings.ts";
import type { MovementRules } from "../settings/movement-rules.ts";
import type { Scheme } from "../settings/scheme.ts";
import { evaluateScheme } from "../tiers/evaluate-scheme.ts";
import { type Evaluation, evaluationOf } from "../tiers/evaluation.ts";
import { schemesNamedBy } from "../tiers/find-circle.ts";
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
  /** What the table's metrics were computed with; the defaults where absent. */
  readonly metrics?: Pick<MetricSettings, "activeWithinGaps">;
}

/**
 * The results of a table's schemes as its customers hold them (TIERS.md 3).
 *
 * Where a scheme asks for the tier of another, the one that is held counts, since that is what the sheet shows: it is evaluated
 * again where anybody holds another tier there than the one computed.
 *
 * @param results of all schemes that ask for one another, as computed
 */
export function holdResults(
  results: readonly SchemeResult[],
  table: CustomerTable,
  options: HoldResultsOptions,
): readonly HeldResult[] {
  const computed = new Map(results.map((result) => [result.scheme.id, result]));
  const held = new Map<string, HeldResult>();
  let evaluation: Evaluation | undefined;
  const again = (scheme: Scheme, named: readonly HeldResult[]): SchemeResult => {
    evaluation ??= evaluationOf(table, options.metrics);
    for (const result of named) evaluation.results.set(result.scheme.id, result);
    return evaluateScheme(scheme, table, evaluation);
  };
  const hold = (result: SchemeResult): HeldResult => {
    const { scheme } = result;
    const known = held.get(scheme.id);
    if (known !== undefined) return known;
    const named = schemesNamedBy(scheme).flatMap((id) => computed.get(id) ?? []);
    const namedHeld = named.map(hold);
    const isOther = named.some((each, at) => !isSameTiers(each.tierIndexes, namedHeld[at]?.tierIndexes));
    const made = heldResult(isOther ? again(scheme, namedHeld) : result, table, options);
    held.set(scheme.id, made);
    return made;
  };
  return results.map(hold);
}

const isSameTiers = (one: Int16Array, other: Int16Array | undefined) =>
  one.every((tierIndex, index) => tierIndex === other?.[index]);

function heldResult(
  result: SchemeResult,
  table: CustomerTable,
  { earlier, rulesOf, overrides, definitionOf }: HoldResultsOptions,
): HeldResult {
  const { scheme } = result;
  const tierIds = scheme.tiers.map(({ id }) => id);
  const { tierIndexes, holds, standingOf } = holdScheme(result, {
    asOf: table.asOf,
    rules: rulesOf(scheme),
    before: holdStates(earlier, table.keys, { id: scheme.id, definition: definitionOf(scheme), tierIds }),
    overrides: byIndex(overrides.get(scheme.id), table),
  });
  return { ...result, tierIndexes, tiers: sized(result, tierIndexes), holds, standingOf };
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
