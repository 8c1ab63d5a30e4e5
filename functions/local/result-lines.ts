import { metricOf } from "../core/customers/customer-table.ts";
import { notJudgedLabels } from "../core/labels/why.ts";
import type { HeldResult } from "../core/movement/hold-results.ts";
import { type Concentration, summarizeConcentration } from "../core/report/summarize-concentration.ts";
import { type GroupFigures, type SchemeSummary, summarizeScheme } from "../core/report/summarize-scheme.ts";
import { tellNext } from "../core/report/tell-next.ts";
import { tellNotEnough } from "../core/report/tell-not-judged.ts";
import { tellWhy } from "../core/report/tell-why.ts";
import { type Wording, wordingOf } from "../core/report/wording.ts";
import { type FactKey, unitOfFact } from "../core/settings/fact.ts";
import type { GridScheme } from "../core/settings/scheme.ts";
import { type AxisOutcome, notJudged, notJudgedReasons } from "../core/tiers/scheme-result.ts";
import { formatDay } from "../core/values/day.ts";
import { type MoneyScale, toCurrency } from "../core/values/money.ts";
import type { Computed } from "../use-cases/compute-tiers.ts";
import { dataJson } from "./data-json.ts";
import { customerLifetimeJson, lifetimeJson } from "./lifetime-json.ts";
import { movementsJson } from "./movements-json.ts";

/**
 * Everything that a refresh computed as one JSON document, in pieces: every customer with metrics, tiers and whys, every
 * summary table, every row set aside. Money is in currency units (2500315.63), shares are 0 to 1, days are 2026-06-30.
 */
export function* resultLines(computed: Computed): Generator<string> {
  const { ledger, table, results, language, settings } = computed;
  const wording = wordingOf(
    table,
    results.map(({ scheme }) => scheme),
    language,
    settings.metrics,
  );
  yield `${JSON.stringify(resultHead(computed, wording)).slice(0, -1)},\n"customers":[`;
  for (let index = 0; index < table.keys.length; index += 1) {
    yield `${index === 0 ? "\n" : ",\n"}${JSON.stringify(customerJson(computed, index, wording))}`;
  }
  yield `\n],\n"setAside":[`;
  yield* problems(ledger.setAside);
  yield `\n],\n"warnings":[`;
  yield* problems(ledger.warnings);
  yield "\n]}\n";
}

/** The document but for its long lists: customers, rows set aside, warnings. */
export type ResultHead = ReturnType<typeof resultHead>;
export type ResultScheme = ResultHead["schemes"][number];
export type ResultFigures = ReturnType<typeof figuresJson>;
export type ResultCustomer = ReturnType<typeof customerJson>;

function resultHead(computed: Computed, wording: Wording) {
  const { asOf, table, results, resolved, movements, language } = computed;
  const { scale } = table;
  return {
    asOf: formatDay(asOf),
    currency: scale.currency ?? null,
    ordersTab: computed.ordersTab,
    ...dataJson(computed),
    // Who has no row on the Customers tab and gets none, because a formula fills its keys.
    withoutRow: computed.withoutRow ?? [],
    schemes: results.map((result) => schemeJson(summarizeScheme(result, table), wording)),
    concentration: concentrationJson(summarizeConcentration(table), scale),
    waiting: resolved.waiting.map(({ presetId, needs }) => ({ scheme: presetId, needs })),
    lifetime: lifetimeJson(computed),
    movements: movements === undefined ? null : movementsJson(movements, scale),
    targets: computed.targets,
    tierCellProblems: computed.tierCellProblems.map(({ a1, message }) => ({ cell: a1, message: message[language] })),
  };
}

function* problems(list: Computed["ledger"]["setAside"] | Computed["ledger"]["warnings"]): Generator<string> {
  let separator = "\n";
  for (const { rowNumber, reason, a1, found } of list) {
    yield `${separator}${JSON.stringify({ row: rowNumber, cell: a1, reason, found })}`;
    separator = ",\n";
  }
}

function customerJson(computed: Computed, index: number, wording: Wording) {
  const { table, results } = computed;
  const { language } = wording;
  const metrics = [...table.metrics.keys()].flatMap((key) => {
    const value = metricOf(table, key, index);
    return value === undefined ? [] : [[key, metricJson(key, value, table.scale)] as const];
  });
  const tiers = results.map((result) => {
    const tierIndex = result.tierIndexes[index] ?? notJudged;
    const tier = result.tiers[tierIndex]?.tier;
    const found = result.why(index);
    const scores = result.scores.map(({ id, scoreOf }) => [id, scoreOf(index) ?? null] as const);
    return [
      result.scheme.id,
      {
        tier: tier?.name[language] ?? null,
        tierId: tier?.id ?? null,
        why: tellWhy(result, index, wording),
        toNext: tellNext(found, result.scheme, wording),
        ...(scores.length > 0 && { scores: Object.fromEntries(scores) }),
        ...standingJson(result, index),
      },
    ] as const;
  });
  return {
    id: table.ids[index] ?? "",
    key: table.keys[index] ?? "",
    name: table.names[index] ?? "",
    metrics: Object.fromEntries(metrics),
    lifetime: customerLifetimeJson(computed, index),
    tiers: Object.fromEntries(tiers),
  };
}

/** How a customer stands whose tier is not what today's figures say, or is at risk; nothing of all others. */
function standingJson({ scheme, standingOf }: HeldResult, index: number) {
  const { because, isAtRisk, computedTierIndex } = standingOf(index);
  return {
    ...(because && { held: because.kind, computedTierId: scheme.tiers[computedTierIndex]?.id ?? null }),
    ...(isAtRisk && { atRisk: true }),
  };
}

function metricJson(key: FactKey, value: number, scale: MoneyScale): number | string {
  switch (unitOfFact(key)) {
    case "money":
      return toCurrency(value, scale);
    case "day":
      return formatDay(value);
    default:
      return value;
  }
}

function schemeJson({ scheme, tiers, axes, unmet, total, notJudged: others }: SchemeSummary, wording: Wording) {
  const { language, scale } = wording;
  const metric = "metric" in scheme ? scheme.metric : undefined;
  return {
    id: scheme.id,
    title: scheme.title[language],
    kind: scheme.kind,
    metric: metric ?? null,
    note: scheme.note?.[language],
    /** Why nobody is judged, where the data do not suffice. */
    unmet: unmet && tellNotEnough(unmet, notJudgedLabels.notEnoughData[language], wording),
    tiers: tiers.map(({ tier, cut, ...figures }) => ({
      id: tier.id,
      tier: tier.name[language],
      cut: cut === undefined ? null : metric === undefined ? cut : metricJson(metric, cut, scale),
      ...figuresJson(figures, scale),
      action: tier.action[language],
    })),
    ...(scheme.kind === "grid" && { axes: axes.map((axis) => axisJson(axis, scheme, scale)) }),
    total: figuresJson(total, scale),
    notJudged: Object.fromEntries(
      notJudgedReasons.map((reason) => [
        reason,
        { customers: others[reason].customers, revenue: toCurrency(others[reason].revenue, scale) },
      ]),
    ),
  };
}

/** An axis of a grid: its levels, best first, with how many stand on each and the value at which it begins. */
function axisJson({ id, levels }: AxisOutcome, { axes }: GridScheme, scale: MoneyScale) {
  const metric = axes.find((axis) => axis.id === id)?.metric;
  return {
    axis: id,
    metric: metric ?? null,
    levels: levels.map(({ level, size, begins }) => ({
      level,
      customers: size,
      begins: begins === undefined || metric === undefined ? null : metricJson(metric, begins, scale),
    })),
  };
}

function concentrationJson({ topFifth, topTenth, giniOfRevenue, losses }: Concentration, scale: MoneyScale) {
  const top = ({ revenue, profit }: Concentration["topFifth"]) => ({ revenue, profit: profit ?? null });
  return {
    topFifth: top(topFifth),
    topTenth: top(topTenth),
    giniOfRevenue: giniOfRevenue ?? null,
    losses: losses === undefined ? null : { customers: losses.customers, profit: toCurrency(losses.profit, scale) },
  };
}

function figuresJson(figures: GroupFigures, scale: MoneyScale) {
  const money = (value: number | undefined) => (value === undefined ? null : toCurrency(value, scale));
  return {
    customers: figures.customers,
    shareOfCustomers: figures.shareOfCustomers ?? null,
    revenue: money(figures.revenue),
    shareOfRevenue: figures.shareOfRevenue ?? null,
    profit: money(figures.profit),
    shareOfProfit: figures.shareOfProfit ?? null,
    ...(figures.costToServe !== undefined && { costToServe: money(figures.costToServe) }),
    ...(figures.contacted !== undefined && { contacted: figures.contacted }),
    averageOrder: money(figures.averageOrder),
    ordersPerCustomer: figures.ordersPerCustomer ?? null,
    ...(figures.meanAliveProbability !== undefined && {
      meanLifetimeValue: money(figures.meanLifetimeValue),
      meanAliveProbability: figures.meanAliveProbability,
    }),
  };
}
