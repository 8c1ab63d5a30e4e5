import type { Condition } from "../../functions/core/settings/condition.ts";
import type { MetricKey } from "../../functions/core/settings/metric.ts";
import type { BandsScheme, ShareScheme, Tier } from "../../functions/core/settings/scheme.ts";

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
  metric: MetricKey = "orderDays",
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
