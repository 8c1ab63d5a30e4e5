import type { CustomerTable } from "../customers/customer-table.ts";
import { fill } from "../labels/fill.ts";
import { groupDigits } from "../labels/group-digits.ts";
import type { Language } from "../labels/language.ts";
import { retentionLabels } from "../labels/retention.ts";
import { summaryLabels } from "../labels/summary.ts";
import type { LifetimeResult } from "../lifetime/lifetime-result.ts";
import { type RetentionValue, retentionPoints, retentionValue } from "../lifetime/retention-value.ts";
import type { SchemeResult } from "../tiers/scheme-result.ts";
import { type Money, toMoney } from "../values/money.ts";
import { toPayable } from "../values/payable.ts";
import type { ForecastSettings } from "./forecast-input.ts";
import { count, header, maybeMoney, shareCell, text, title } from "./laid-cells.ts";
import type { LaidRow } from "./lay-out-tab.ts";
import { sumByTier } from "./sum-by-tier.ts";

/** One row: a tier, or all of them. Money is what people can pay, so that the tiers add up to the total. */
interface Kept {
  readonly name: string;
  readonly value: Pick<RetentionValue, "customers" | "alive" | "churn" | "valueIfStays">;
  /** How many more are still there at the end of the horizon, where churn is lowered; what that brings. */
  readonly kept: number;
  readonly gain: Money | undefined;
  /** What winning as many new ones costs, and what serving as many has cost; undefined where nobody knows. */
  readonly winning: Money | undefined;
  readonly serving: Money | undefined;
}

/**
 * "What is keeping customers worth?" (TIERS.md 6.8) by the tiers of one scheme: who will leave, and what it brings to lower that by
 * five points; beside it what as many new customers cost to win, where settings say so, and what as many have cost to serve.
 */
export function retentionBlock(
  { columns }: LifetimeResult,
  { scheme, tierIndexes }: SchemeResult,
  table: CustomerTable,
  { lifetime, budget }: ForecastSettings,
  language: Language,
): readonly LaidRow[] {
  const say = (label: keyof typeof retentionLabels) =>
    fill(retentionLabels[label][language], {
      months: lifetime.horizonMonths,
      scheme: scheme.title[language],
      count: "",
    });
  const { scale } = table;
  const costOfWinning = budget.costOfWinning > 0 ? toMoney(budget.costOfWinning, scale)?.money : undefined;
  const costs = table.metrics.get("costToServe");
  const costOfTiers = costs && sumByTier(costs, tierIndexes, scheme.tiers.length);
  const sizes = sumByTier(undefined, tierIndexes, scheme.tiers.length);
  const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);
  const payable = (money: Money | undefined) => (money === undefined ? undefined : toPayable(money, scale));
  const everyone = { groupOf: tierIndexes.map((tier) => (tier < 0 ? -1 : 0)), groupCount: 1 };
  const values = retentionValue(columns, { groupOf: tierIndexes, groupCount: scheme.tiers.length });
  const tiers = values.map((value, at): Kept => {
    const kept = value.alive * Math.min(retentionPoints, value.churn ?? 0);
    const [cost, size] = [costOfTiers?.[at], sizes[at] ?? 0];
    return {
      ...{ name: scheme.tiers[at]?.name[language] ?? "", value, kept, gain: payable(value.gain) },
      winning: payable(costOfWinning && kept * costOfWinning),
      serving: payable(cost === undefined || size === 0 ? undefined : (kept * cost) / size),
    };
  });
  const total = (name: "gain" | "winning" | "serving"): Money | undefined => {
    const known = tiers.flatMap((tier) => tier[name] ?? []);
    return known.length === 0 ? undefined : sum(known);
  };
  const rows = [
    ...tiers,
    // What tiers gain each by themselves is what all gain: churn and cost differ from tier to tier.
    ...retentionValue(columns, everyone).map(
      (value): Kept => ({
        ...{ name: summaryLabels.total[language], value, kept: sum(tiers.map(({ kept }) => kept)) },
        ...{ gain: total("gain"), winning: total("winning"), serving: total("serving") },
      }),
    ),
  ];
  const without = sum(values.map(({ withoutForecast }) => withoutForecast));
  return [
    title(say("title")),
    header(
      summaryLabels.tier[language],
      summaryLabels.customers[language],
      ...[say("alive"), say("churn"), say("valueIfStays"), say("gain"), say("kept")],
      ...(costOfWinning === undefined ? [] : [say("winning")]),
      ...(costs === undefined ? [] : [say("serving")]),
    ),
    ...rows.map(
      ({ name, value, kept, gain, winning, serving }): LaidRow => [
        text(name),
        count(value.customers),
        count(Math.round(value.alive)),
        shareCell(value.churn),
        maybeMoney(payable(value.valueIfStays), scale),
        maybeMoney(gain, scale),
        { value: Math.round(kept * 10) / 10, format: "score" },
        ...(costOfWinning === undefined ? [] : [maybeMoney(winning, scale)]),
        ...(costs === undefined ? [] : [maybeMoney(serving, scale)]),
      ],
    ),
    ...(without === 0
      ? []
      : [[text(fill(retentionLabels.withoutForecast[language], { count: groupDigits(String(without)) }))]]),
  ];
}
