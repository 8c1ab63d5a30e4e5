import { lifetimeMethodLabels } from "../core/labels/lifetime.ts";
import { customersByMethod } from "../core/lifetime/customers-by-method.ts";
import type { HoldoutCheck, Predicted } from "../core/lifetime/holdout.ts";
import { type LifetimeColumns, lifetimeMethods } from "../core/lifetime/lifetime-result.ts";
import { retentionValue } from "../core/lifetime/retention-value.ts";
import { tellPredicted } from "../core/lifetime/tell-holdout.ts";
import { forecastNotes } from "../core/report/forecast-notes-block.ts";
import { formatDay } from "../core/values/day.ts";
import { type Money, type MoneyScale, toCurrency } from "../core/values/money.ts";
import type { Computed } from "../use-cases/compute-tiers.ts";

/** What customers will still bring, all of them together: by which methods, how good the check was, what retention is worth; null where nothing is forecast. */
export function lifetimeJson({ forecast, settings, results, table, language }: Computed) {
  if (forecast === undefined) return null;
  const { result, checkedBy, spendIs } = forecast;
  const { scale } = table;
  const [first] = results;
  return {
    horizonMonths: settings.lifetime.horizonMonths,
    horizonDays: result.horizonDays,
    moneyIs: spendIs,
    ...(spendIs === "revenue" && { margin: settings.lifetime.margin }),
    yearlyDiscountRate: settings.lifetime.yearlyDiscountRate,
    customersByMethod: Object.fromEntries(
      customersByMethod(result).map(({ method, customers }) => [method, customers] as const),
    ),
    parameters: result.fit?.parameters ?? null,
    logLikelihood: result.fit?.logLikelihood ?? null,
    spend: result.spend?.method ?? null,
    notes: forecastNotes(forecast, settings.lifetime, language),
    holdout: result.holdout === undefined ? null : holdoutJson(result.holdout, checkedBy, { language, scale }),
    retention:
      first === undefined
        ? null
        : {
            scheme: first.scheme.id,
            tiers: retentionValue(result.columns, {
              groupOf: first.tierIndexes,
              groupCount: first.scheme.tiers.length,
            }).map(({ valueIfStays, gain, churn, ...counts }, at) => ({
              id: first.scheme.tiers[at]?.id ?? "",
              ...counts,
              churn: churn ?? null,
              valueIfStays: moneyJson(valueIfStays, scale),
              gain: moneyJson(gain, scale),
            })),
          },
  };
}

type Scheme = NonNullable<NonNullable<Computed["forecast"]>["checkedBy"]>;

function holdoutJson(
  holdout: HoldoutCheck,
  checkedBy: Scheme | undefined,
  { language, scale }: { readonly language: Computed["language"]; readonly scale: MoneyScale },
) {
  const told = (row: Predicted) => ({ ...row, words: tellPredicted(row, language) });
  const { splitDay, untilDay, kind, total, byPastPurchases, byGroup, intervals, money, candidates, joinedLater } =
    holdout;
  return {
    splitDay: formatDay(splitDay),
    untilDay: formatDay(untilDay),
    method: kind,
    methodName: lifetimeMethodLabels[kind][language],
    total: told(total),
    intervals,
    byPurchasesBefore: byPastPurchases.map((row, at) => ({ purchases: at + 1, ...told(row) })),
    byTierThen:
      checkedBy === undefined
        ? null
        : {
            scheme: checkedBy.id,
            tiers: byGroup.map((row, at) => ({ id: checkedBy.tiers[at]?.id ?? "", ...told(row) })),
          },
    money:
      money === undefined
        ? null
        : { predicted: toCurrency(money.predicted, scale), actual: toCurrency(money.actual, scale) },
    candidates,
    joinedLater,
  };
}

/** What one customer will still bring, each number with the ends of its 80% interval; undefined where nothing is forecast. */
export function customerLifetimeJson({ forecast, table }: Pick<Computed, "forecast" | "table">, index: number) {
  if (forecast === undefined) return undefined;
  const { columns } = forecast.result;
  const method = lifetimeMethods[columns.method[index] ?? 0] ?? "notEnoughData";
  if (method === "notEnoughData") return { method };
  const at = (name: keyof LifetimeColumns): number | null => {
    const value = columns[name][index] ?? Number.NaN;
    return Number.isNaN(value) ? null : value;
  };
  const money = (name: keyof LifetimeColumns) => moneyJson(at(name) ?? undefined, table.scale);
  return {
    method,
    aliveProbability: [at("aliveProbability"), at("aliveProbabilityLow"), at("aliveProbabilityHigh")],
    expectedOrders: [at("expectedOrders"), at("expectedOrdersLow"), at("expectedOrdersHigh")],
    expectedSpendPerOrder: [
      money("expectedSpendPerOrder"),
      money("expectedSpendPerOrderLow"),
      money("expectedSpendPerOrderHigh"),
    ],
    lifetimeValue: [money("lifetimeValue"), money("lifetimeValueLow"), money("lifetimeValueHigh")],
  };
}

const moneyJson = (money: Money | undefined, scale: MoneyScale) =>
  money === undefined ? null : toCurrency(money, scale);
