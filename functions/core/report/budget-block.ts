import type { CustomerTable } from "../customers/customer-table.ts";
import { budgetLabels } from "../labels/budget.ts";
import { fill } from "../labels/fill.ts";
import type { Language } from "../labels/language.ts";
import { summaryLabels } from "../labels/summary.ts";
import type { SchemeResult } from "../tiers/scheme-result.ts";
import { type Money, toMoney } from "../values/money.ts";
import type { ForecastSettings } from "./forecast-input.ts";
import { formatMetric } from "./format-metric.ts";
import { header, maybeMoney, shareCell, text, title } from "./laid-cells.ts";
import type { LaidCell, LaidRow } from "./lay-out-tab.ts";
import { splitBudget } from "./split-budget.ts";
import { sumByTier } from "./sum-by-tier.ts";

/**
 * "Where should the budget go?" (TIERS.md 6.7): a stated budget split over the tiers of one scheme, beside where the cost to serve
 * goes now and how far the two are apart; no block where nobody stated a budget.
 */
export function budgetBlock(
  { scheme, tierIndexes }: SchemeResult,
  table: CustomerTable,
  { lifetime, budget }: ForecastSettings,
  language: Language,
): readonly LaidRow[] {
  const { scale } = table;
  const amount = toMoney(budget.amount, scale)?.money ?? 0;
  if (amount <= 0) return [];
  const tierCount = scheme.tiers.length;
  const { basis, isMoney, bases } = basesOf();
  const costs = table.metrics.get("costToServe");
  const now = costs && sumByTier(costs, tierIndexes, tierCount);
  const nowTotal = now?.reduce((sum, cost) => sum + cost, 0) ?? 0;
  // Paid in the currency's own units: the parts are sums that people can pay.
  const unit = 10 ** (scale.fractionDigits - scale.minorDigits);
  const parts = splitBudget(Math.round(amount / unit), bases)?.map((part) => part * unit);
  const how = fill(budgetLabels.how[language], {
    amount: formatMetric(amount, "revenue", scale, language),
    scheme: scheme.title[language],
    basis: fill(budgetLabels[basis][language], { months: lifetime.horizonMonths }),
  });
  const head = [title(budgetLabels.title[language]), [text(how)]];
  if (parts === undefined) return [...head, [text(budgetLabels.nothing[language])]];
  const say = (label: keyof typeof budgetLabels) => budgetLabels[label][language];
  const partsTotal = parts.reduce((sum, part) => sum + part, 0);
  const baseCell = (base: number): LaidCell => (isMoney ? maybeMoney(base, scale) : { value: base });
  return [
    ...head,
    header(
      ...[summaryLabels.tier[language], say("basis"), say("share"), say("budget")],
      ...(now === undefined ? [] : [say("now"), say("shareNow"), say("difference")]),
    ),
    ...scheme.tiers.map(({ name }, at): LaidRow => {
      const share = (parts[at] ?? 0) / partsTotal;
      const shareNow = now === undefined || nowTotal <= 0 ? undefined : (now[at] ?? 0) / nowTotal;
      return [
        text(name[language]),
        baseCell(bases[at] ?? 0),
        shareCell(share),
        maybeMoney(parts[at], scale),
        ...(now === undefined
          ? []
          : [
              maybeMoney(now[at], scale),
              shareCell(shareNow),
              shareCell(shareNow === undefined ? undefined : share - shareNow),
            ]),
      ];
    }),
    [
      text(summaryLabels.total[language]),
      baseCell(bases.reduce((sum, base) => sum + base, 0)),
      shareCell(1),
      maybeMoney(partsTotal, scale),
      ...(now === undefined ? [] : [maybeMoney(nowTotal, scale)]),
    ],
  ];

  /** What each tier is worth in the split, and what that is called. */
  function basesOf(): {
    readonly basis: "profit" | "revenue" | "lifetimeValue" | "weights";
    readonly isMoney: boolean;
    readonly bases: readonly (number | Money)[];
  } {
    if (budget.by === "weights") {
      return { basis: "weights", isMoney: false, bases: scheme.tiers.map(({ budgetWeight = 1 }) => budgetWeight) };
    }
    const basis = budget.by === "profit" && !table.metrics.has("profit") ? "revenue" : budget.by;
    const column = table.metrics.get(basis) ?? new Float64Array(0);
    return { basis, isMoney: true, bases: sumByTier(column, tierIndexes, tierCount) };
  }
}
