import type { Condition } from "../settings/condition.ts";
import { isAttribute } from "../settings/fact.ts";
import type { BandTier, GridAxis, LadderScheme, MeanAxis, PointsRow, Rung, Scheme, Tier } from "../settings/scheme.ts";
import type { SchemeParts } from "../settings/scheme-parts.ts";
import { type Cuts, notEnoughData, type SchemeRule } from "../settings/scheme-settings.ts";
import { conditionsOf } from "./scheme-metrics.ts";

/** What every scheme has, whatever its kind. */
export type SchemeFrame = Pick<Scheme, "id" | "title" | "note" | "judges" | "requires">;

/**
 * Puts a scheme together from its parts: the counterpart of `partsOf`.
 *
 * @param tiers as many as the parts name, with actions and colours
 * @param base the scheme that the parts were taken from, for what no table shows; undefined for an own scheme
 * @throws RangeError where the parts lack what their kind needs: check the settings first
 */
export function schemeOfParts(
  frame: SchemeFrame,
  parts: SchemeParts,
  tiers: readonly Tier[],
  base: Scheme | undefined,
): Scheme {
  switch (parts.kind) {
    case "shareOfCustomers":
    case "shareOfValue": {
      const { values, floor } = needed(parts.cuts, "cuts", frame);
      return {
        ...frame,
        kind: "share",
        of: parts.kind === "shareOfCustomers" ? "customers" : "value",
        metric: needed(parts.metric, "metric", frame),
        tiers: tiers.map((tier, at) => ({ ...tier, upTo: values[at] ?? 1 })),
        ...(floor === undefined ? {} : { floor }),
      };
    }
    case "bands": {
      const last = tiers.at(-1)?.id;
      const lastIf = conditionsFor(parts.rules, last ?? "");
      return {
        ...frame,
        kind: "bands",
        metric: needed(parts.metric, "metric", frame),
        tiers: bands(tiers, needed(parts.cuts, "cuts", frame)).map((tier) => {
          const also = tier.id === last ? [] : conditionsFor(parts.rules, tier.id);
          return also.length === 0 ? tier : { ...tier, also };
        }),
        ...(lastIf.length === 0 ? {} : { lastIf }),
      };
    }
    case "quantiles":
    case "quantilesLower":
      return {
        ...frame,
        kind: "quantiles",
        metric: needed(parts.metric, "metric", frame),
        better: parts.kind === "quantiles" ? "higher" : "lower",
        tiers,
      };
    case "ladder":
      return ladder(frame, parts.rules, tiers, base?.kind === "ladder" ? base : undefined);
    case "values": {
      const rungs = base?.kind === "ladder" ? base.tiers : [];
      return {
        ...frame,
        kind: "ladder",
        eachValueOf: needed(parts.metric, "metric", frame),
        tiers: tiers.map((tier): Rung => {
          const alternatives = rungs.find(({ id }) => id === tier.id)?.alternatives;
          return { ...tier, alternatives: alternatives ?? "otherwise" };
        }),
        ...(base?.kind === "ladder" && base.needs !== undefined ? { needs: base.needs } : {}),
      };
    }
    case "grid": {
      const means = parts.axes.filter((axis): axis is MeanAxis => "of" in axis);
      return {
        ...frame,
        kind: "grid",
        axes: parts.axes.filter((axis): axis is GridAxis => !("of" in axis)),
        ...(means.length === 0 ? {} : { means }),
        cells: parts.cells,
        tiers,
        ...(base?.kind === "grid" && base.showLevels !== undefined ? { showLevels: base.showLevels } : {}),
      };
    }
    case "points":
      return { ...frame, kind: "points", rows: parts.points, tiers: bands(tiers, needed(parts.cuts, "cuts", frame)) };
  }
}

function needed<Part>(part: Part | undefined, name: string, { id }: SchemeFrame): Part {
  if (part === undefined) throw new RangeError(`Scheme "${id}" has no ${name}: check the settings first`);
  return part;
}

const bands = (tiers: readonly Tier[], { values }: Cuts): readonly BandTier[] =>
  tiers.map((tier, at) => ({ ...tier, from: at === tiers.length - 1 ? undefined : values[at] }));

const conditionsFor = (rules: readonly SchemeRule[], tier: string): readonly Condition[] =>
  rules.flatMap((rule) => (rule.tier === tier && rule.when !== "otherwise" ? [rule.when] : []));

/** The conditions of a tier by their alternatives. */
function alternativesFor(rules: readonly SchemeRule[], tier: string): readonly (readonly Condition[])[] {
  const own = rules.filter((rule) => rule.tier === tier);
  const numbers = [...new Set(own.map(({ alternative }) => alternative))].sort((a, b) => a - b);
  return numbers.map((number) =>
    conditionsFor(
      own.filter(({ alternative }) => alternative === number),
      tier,
    ),
  );
}

function ladder(
  frame: SchemeFrame,
  rules: readonly SchemeRule[],
  tiers: readonly Tier[],
  base: LadderScheme | undefined,
): LadderScheme {
  const rungs = tiers.map((tier): Rung => {
    const takesRest = rules.some((rule) => rule.tier === tier.id && rule.when === "otherwise");
    return { ...tier, alternatives: takesRest ? "otherwise" : alternativesFor(rules, tier.id) };
  });
  const tested = [...new Set(rules.map(({ tier }) => tier))].filter((tier) => tier !== notEnoughData);
  const isBestFirst = tested.every((tier, at) => tiers[at]?.id === tier);
  const notEnoughDataIf = alternativesFor(rules, notEnoughData);
  const scheme: LadderScheme = {
    ...frame,
    kind: "ladder",
    tiers: rungs,
    ...(isBestFirst ? {} : { testedIn: tested }),
    ...(notEnoughDataIf.length === 0 ? {} : { notEnoughDataIf }),
  };
  // What it cannot do without is what it looks at still.
  const looksAt = conditionsOf(scheme).flatMap((condition) => ("fact" in condition ? [condition.fact] : []));
  const needs = (base?.needs ?? []).filter((fact) => looksAt.includes(fact));
  return needs.length === 0 ? scheme : { ...scheme, needs };
}

/** Whether everybody is judged who stands in the list: a scheme that looks at nothing but columns of the team's needs no order. */
export function judgesEveryone(parts: SchemeParts): boolean {
  const facts = [
    ...(parts.metric === undefined ? [] : [parts.metric]),
    ...parts.rules.flatMap(({ when }) => (when !== "otherwise" && "fact" in when ? [when.fact] : [])),
    ...parts.axes.flatMap((axis) => ("of" in axis ? [] : [axis.metric])),
    ...parts.points.map((row: PointsRow) => row.fact),
  ];
  return facts.length > 0 && facts.every(isAttribute);
}
