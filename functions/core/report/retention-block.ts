import type { CustomerTable } from "../customers/customer-table.ts";
import { fill } from "../labels/fill.ts";
import { groupDigits } from "../labels/group-digits.ts";
import type { Language } from "../labels/language.ts";
import { retentionLabels } from "../labels/lifetime.ts";
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

/** One row: a tier, or all of them. */
interface Kept {
  readonly name: string;
  readonly value: RetentionValue;
  /** How many more are still there at the end of the horizon, where churn is lowered. */
  readonly kept: number;
  /** What serving these customers cost in the window; undefined where nobody knows. */
  readonly costToServe: Money | undefined;
  /** All of them, forecast or not. */
  readonly customers: number;
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
  const everyone = { groupOf: tierIndexes.map((tier) => (tier < 0 ? -1 : 0)), groupCount: 1 };
  const tiers = retentionValue(columns, { groupOf: tierIndexes, groupCount: scheme.tiers.length });
  const rows = [
    ...tiers.map(
      (value, at): Kept => ({
        name: scheme.tiers[at]?.name[language] ?? "",
        value,
        kept: keptIn(value),
        costToServe: costOfTiers?.[at],
        customers: sizes[at] ?? 0,
      }),
    ),
    ...retentionValue(columns, everyone).map(
      (value): Kept => ({
        name: summaryLabels.total[language],
        // What tiers gain each by themselves is what all gain: churn differs from tier to tier.
        value: { ...value, gain: gainOf(tiers) },
        kept: sum(tiers.map(keptIn)),
        costToServe: costOfTiers && sum(costOfTiers),
        customers: sum(sizes),
      }),
    ),
  ];
  const estimate = (money: Money | undefined) =>
    maybeMoney(money === undefined ? undefined : toPayable(money, scale), scale);
  const without = sum(tiers.map(({ withoutForecast }) => withoutForecast));
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
      ({ name, value, kept, costToServe, customers }): LaidRow => [
        text(name),
        count(value.customers),
        count(Math.round(value.alive)),
        shareCell(value.churn),
        estimate(value.valueIfStays),
        estimate(value.gain),
        { value: Math.round(kept * 10) / 10, format: "score" },
        ...(costOfWinning === undefined ? [] : [estimate(kept * costOfWinning)]),
        ...(costToServe === undefined ? [] : [estimate(customers > 0 ? (kept * costToServe) / customers : undefined)]),
      ],
    ),
    ...(without === 0
      ? []
      : [[text(fill(retentionLabels.withoutForecast[language], { count: groupDigits(String(without)) }))]]),
  ];
}

const keptIn = ({ alive, churn = 0 }: RetentionValue) => alive * Math.min(retentionPoints, churn);

function gainOf(tiers: readonly RetentionValue[]): Money | undefined {
  const gains = tiers.flatMap(({ gain }) => gain ?? []);
  return gains.length === 0 ? undefined : gains.reduce((total, gain) => total + gain, 0);
}
