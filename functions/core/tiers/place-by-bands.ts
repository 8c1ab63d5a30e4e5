import { type CustomerTable, metricOf } from "../customers/customer-table.ts";
import type { AtLeast, BandsScheme, BandTier } from "../settings/scheme.ts";
import { dropsBelow, type Entries, tierAt, toNext } from "./entries.ts";
import { inMetricUnit, metricColumn } from "./metric-column.ts";
import type { Placement } from "./placement.ts";
import type { Why } from "./scheme-result.ts";

/**
 * Places customers by fixed values: the first band whose value is reached and whose further conditions hold (TIERS.md 2.2).
 * A further condition without a value does not hold.
 */
export function placeByBands(scheme: BandsScheme, table: CustomerTable): Placement {
  const column = metricColumn(table, scheme.metric);
  const cuts = scheme.tiers.map(({ from }) =>
    from === undefined ? undefined : Math.ceil(inMetricUnit(from, scheme.metric, table.scale)),
  );

  const failing = (tier: BandTier | undefined, index: number): AtLeast | undefined =>
    tier?.also?.find(
      ({ metric, atLeast }) =>
        (metricOf(table, metric, index) ?? Number.NEGATIVE_INFINITY) < inMetricUnit(atLeast, metric, table.scale),
    );
  const entriesOf = (index: number): Entries =>
    scheme.tiers.map((tier, tierIndex) =>
      failing(tier, index) === undefined ? (cuts[tierIndex] ?? Number.NEGATIVE_INFINITY) : Number.POSITIVE_INFINITY,
    );
  const valueAt = (index: number) => column[index] ?? Number.NaN;
  const last = scheme.tiers.length - 1;
  const takes = (tierIndex: number, index: number) =>
    valueAt(index) >= (cuts[tierIndex] ?? Number.NEGATIVE_INFINITY) &&
    failing(scheme.tiers[tierIndex], index) === undefined;

  return {
    cuts,
    tierIndexOf(index) {
      let tierIndex = 0;
      while (tierIndex < last && !takes(tierIndex, index)) tierIndex += 1;
      return tierIndex;
    },
    whyOf(index): Why {
      const value = valueAt(index);
      const entries = entriesOf(index);
      const tierIndex = tierAt(entries, value);
      const next = toNext(entries, value);
      const drop = dropsBelow(entries, value);
      // The bands between this one and the next within reach are closed by a further condition: name the nearest.
      const closed = tierIndex - 1 > (next?.tierIndex ?? -1) ? tierIndex - 1 : undefined;
      const condition = closed === undefined ? undefined : failing(scheme.tiers[closed], index);
      return {
        kind: "judged",
        tierIndex,
        metric: scheme.metric,
        value,
        cut: cuts[tierIndex],
        floored: false,
        ...(next && { toNext: next }),
        ...(drop && { dropsBelow: drop }),
        ...(closed !== undefined &&
          condition && {
            heldBackBy: {
              tierIndex: closed,
              metric: condition.metric,
              value: metricOf(table, condition.metric, index) ?? 0,
              atLeast: inMetricUnit(condition.atLeast, condition.metric, table.scale),
            },
          }),
      };
    },
  };
}
