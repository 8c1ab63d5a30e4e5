import type { Condition } from "../settings/condition.ts";
import type { FactKey } from "../settings/fact.ts";
import type { Scheme } from "../settings/scheme.ts";
import { ordersKey } from "./judge.ts";

/** Every fact that a scheme reads, each once: what it ranks, cuts or counts, its conditions, and the orders that count. */
export function factsOf(scheme: Scheme): readonly FactKey[] {
  const conditions = conditionsOf(scheme);
  const ranked = [
    ...(scheme.kind === "share" ? [scheme.metric] : []),
    ...conditions.flatMap((condition) =>
      condition.is === "inTop" || condition.is === "inBottom" ? [condition.fact] : [],
    ),
  ];
  return [
    ...new Set([
      ...ownFacts(scheme),
      ...conditions.flatMap((condition) => (condition.is === "inTier" ? [] : [condition.fact])),
      ...(scheme.judges === "everyone" && scheme.kind !== "share" ? [] : [ordersKey(undefined)]),
      ...ranked.map(ordersKey),
    ]),
  ];
}

function ownFacts(scheme: Scheme): readonly FactKey[] {
  switch (scheme.kind) {
    case "share":
    case "bands":
    case "quantiles":
      return [scheme.metric];
    case "ladder":
      return [...(scheme.needs ?? []), ...(scheme.eachValueOf === undefined ? [] : [scheme.eachValueOf])];
    case "grid":
      return scheme.axes.map(({ metric }) => metric);
    case "points":
      return scheme.rows.map(({ fact }) => fact);
  }
}

/** Every condition that a scheme tests. */
export function conditionsOf(scheme: Scheme): readonly Condition[] {
  switch (scheme.kind) {
    case "share":
    case "quantiles":
    case "grid":
      return [];
    case "bands":
      return [...scheme.tiers.flatMap(({ also = [] }) => also), ...(scheme.lastIf ?? [])];
    case "points":
      return scheme.tiers.flatMap(({ also = [] }) => also);
    case "ladder":
      return [
        ...(scheme.notEnoughDataIf ?? []).flat(),
        ...scheme.tiers.flatMap(({ alternatives }) => (alternatives === "otherwise" ? [] : alternatives.flat())),
      ];
  }
}
