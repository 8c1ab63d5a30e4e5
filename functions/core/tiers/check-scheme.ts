import { type FactKey, isAttribute, isWhole, unitOfFact } from "../settings/fact.ts";
import type { BandTier, Scheme, ShareScheme } from "../settings/scheme.ts";
import { checkCondition } from "./check-condition.ts";
import { checkGrid } from "./check-grid.ts";
import { checkLadder } from "./check-ladder.ts";
import { checkPoints } from "./check-points.ts";
import type { SchemeProblem } from "./scheme-problem.ts";

/** Checks that a scheme hangs together (TIERS.md 2): tiers follow one another without gaps, and everybody has one. Empty where all is well. */
export function checkScheme(scheme: Scheme): readonly SchemeProblem[] {
  const ids = scheme.tiers.map(({ id }) => id);
  const isExpanded = scheme.kind === "ladder" && scheme.eachValueOf !== undefined;
  const fewest = isExpanded ? 1 : 2;
  return [
    ...(ids.length < fewest ? [{ tierIndex: 0, reason: "tooFewTiers", found: String(ids.length) } as const] : []),
    ...ids.flatMap((id, tierIndex): SchemeProblem[] =>
      ids.indexOf(id) < tierIndex ? [{ tierIndex, reason: "sameTierTwice", found: id }] : [],
    ),
    ...checkKind(scheme),
  ];
}

function checkKind(scheme: Scheme): readonly SchemeProblem[] {
  switch (scheme.kind) {
    case "share":
      return checkShares(scheme);
    case "bands":
      return [
        ...checkBands(scheme.tiers),
        ...checkAlso(scheme.tiers, scheme.id),
        ...(scheme.lastIf ?? []).flatMap((condition, conditionIndex) =>
          checkCondition(condition, scheme.id).map((problem) => ({
            ...problem,
            list: "lastIf" as const,
            conditionIndex,
          })),
        ),
      ];
    case "quantiles":
      return [];
    case "ladder":
      return checkLadder(scheme);
    case "grid":
      return checkGrid(scheme);
    case "points":
      return [...checkPoints(scheme), ...checkBands(scheme.tiers), ...checkAlso(scheme.tiers, scheme.id)];
  }
}

/** Cumulative shares rise from above 0 to exactly 1; several may be 1, where a floor parts them. */
function checkShares({ tiers, of, metric, floor }: ShareScheme): readonly SchemeProblem[] {
  const shares = tiers.flatMap(({ upTo }, tierIndex): SchemeProblem[] => {
    const found = String(upTo);
    if (!(upTo > 0 && upTo <= 1)) return [{ tierIndex, reason: "notAShare", found }];
    const before = tiers[tierIndex - 1]?.upTo ?? 0;
    if (upTo < before || (upTo === before && upTo < 1)) return [{ tierIndex, reason: "outOfOrder", found }];
    const isLast = tierIndex === tiers.length - 1;
    return isLast && upTo < 1 ? [{ tierIndex, reason: "doesNotReachTheEnd", found }] : [];
  });
  return [
    ...shares,
    ...(of === "value" && !isAddable(metric) ? [{ reason: "notAddable", found: metric } as const] : []),
    ...(floor !== undefined && !Number.isFinite(floor)
      ? [{ tierIndex: tiers.length - 1, reason: "notANumber", found: String(floor) } as const]
      : []),
  ];
}

/** What a share of value can be taken of: money and counts, whose sums are exact. */
function isAddable(metric: FactKey): boolean {
  return !isAttribute(metric) && isWhole(metric) && ["money", "count"].includes(unitOfFact(metric) ?? "");
}

/** Bands begin lower and lower; the last takes the rest. */
function checkBands(tiers: readonly Pick<BandTier, "from">[]): readonly SchemeProblem[] {
  return tiers.flatMap(({ from }, tierIndex): SchemeProblem[] => {
    const found = String(from);
    if (tierIndex === tiers.length - 1)
      return from === undefined ? [] : [{ tierIndex, reason: "lastTierHasCut", found }];
    if (from !== undefined && !Number.isFinite(from)) return [{ tierIndex, reason: "notANumber", found }];
    const before = tiers[tierIndex - 1]?.from ?? Number.POSITIVE_INFINITY;
    return from !== undefined && from < before ? [] : [{ tierIndex, reason: "outOfOrder", found }];
  });
}

function checkAlso(tiers: readonly BandTier[], schemeId: string): readonly SchemeProblem[] {
  return tiers.flatMap(({ also = [] }, tierIndex) =>
    also.flatMap((condition, conditionIndex) =>
      checkCondition(condition, schemeId).map((problem) => ({ ...problem, tierIndex, conditionIndex })),
    ),
  );
}
