import type { Condition } from "../../functions/core/settings/condition.ts";
import type { FactKey } from "../../functions/core/settings/fact.ts";
import type { MetricKey } from "../../functions/core/settings/metric.ts";
import type {
  BandsScheme,
  GridAxis,
  GridScheme,
  LadderScheme,
  PointsRow,
  PointsScheme,
  QuantileScheme,
  ShareScheme,
  Tier,
} from "../../functions/core/settings/scheme.ts";

/** A tier called T1, T2, ... */
export const tierNamed = (id: string): Tier => ({
  id,
  name: { en: id, "zh-Hans": `${id}客户`, "zh-Hant": `${id}客戶` },
  action: { en: "", "zh-Hans": "", "zh-Hant": "" },
  colour: "#ffffff",
});

const title = { en: "Test", "zh-Hans": "测试", "zh-Hant": "測試" };

/** A share scheme over cumulative shares, best first, the last 1. */
export function shareScheme(
  upTo: readonly number[],
  options: { readonly of?: ShareScheme["of"]; readonly metric?: MetricKey; readonly floor?: number } = {},
): ShareScheme {
  return {
    kind: "share",
    id: "test-share",
    title,
    of: options.of ?? "customers",
    metric: options.metric ?? "profit",
    tiers: upTo.map((share, index) => ({ ...tierNamed(`T${index + 1}`), upTo: share })),
    ...(options.floor === undefined ? {} : { floor: options.floor }),
  };
}

/** A bands scheme over where its bands begin, best first; a last band takes the rest. */
export function bandsScheme(
  bands: readonly (number | { readonly from: number; readonly also: readonly Condition[] })[],
  metric: FactKey = "orderDays",
): BandsScheme {
  const upper = bands.map((band, index) => ({
    ...tierNamed(`T${index + 1}`),
    ...(typeof band === "number" ? { from: band } : band),
  }));
  return {
    kind: "bands",
    id: "test-bands",
    title,
    metric,
    tiers: [...upper, { ...tierNamed(`T${bands.length + 1}`), from: undefined }],
  };
}

/** A quantile scheme of so many tiers. */
export function quantileScheme(
  count: number,
  metric: FactKey = "orderDays",
  better: QuantileScheme["better"] = "higher",
): QuantileScheme {
  const tiers = Array.from({ length: count }, (_, index) => tierNamed(`T${index + 1}`));
  return { kind: "quantiles", id: "test-quantiles", title, metric, better, tiers };
}

/** A ladder over the alternatives of its rungs, best first; a last rung takes the rest. */
export function ladderScheme(
  rungs: readonly (readonly (readonly Condition[])[])[],
  over: Partial<LadderScheme> = {},
): LadderScheme {
  const tiers = rungs.map((alternatives, index) => ({ ...tierNamed(`T${index + 1}`), alternatives }));
  const rest = { ...tierNamed(`T${rungs.length + 1}`), alternatives: "otherwise" } as const;
  return { kind: "ladder", id: "test-ladder", title, tiers: [...tiers, rest], ...over };
}

/** An axis called by its id. */
export const axisOf = (
  id: string,
  metric: FactKey,
  cut: GridAxis["cut"],
  better: GridAxis["better"] = "higher",
): GridAxis => ({
  id,
  name: { en: id, "zh-Hans": id, "zh-Hant": id },
  metric,
  better,
  cut,
});

/** A grid over its cells, each a tier of its own; best first. */
export function gridScheme(
  axes: readonly GridAxis[],
  cells: readonly Readonly<Record<string, readonly number[]>>[],
  over: Partial<GridScheme> = {},
): GridScheme {
  return {
    kind: "grid",
    id: "test-grid",
    title,
    axes,
    cells: cells.map((levels, index) => ({ levels, tier: `T${index + 1}` })),
    tiers: cells.map((_, index) => tierNamed(`T${index + 1}`)),
    ...over,
  };
}

/** A points scheme over its rows and where its tiers begin, best first; a last tier takes the rest. */
export function pointsScheme(
  rows: readonly PointsRow[],
  from: readonly number[],
  over: Partial<PointsScheme> = {},
): PointsScheme {
  const { tiers } = bandsScheme(from);
  return { kind: "points", id: "test-points", title, rows, tiers, ...over };
}
