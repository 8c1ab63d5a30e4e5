import type { Rung, Scheme } from "../settings/scheme.ts";

/** What is wrong with a scheme: at which tier (index, best = 0), and what. Whoever read it from a cell adds the address. */
export interface SchemeProblem {
  readonly tierIndex: number;
  readonly reason:
    | "tooFewTiers"
    | "sameTierTwice"
    | "outOfOrder"
    | "notAShare"
    | "doesNotReachTheEnd"
    | "lastTierHasCut"
    | "noCatchAll"
    | "twoCatchAlls";
  /** The offending number or id as text. */
  readonly found: string;
}

/** Checks that the tiers of a scheme follow one another without gaps (TIERS.md 2): empty where all is well. */
export function checkScheme(scheme: Scheme): readonly SchemeProblem[] {
  const problems: SchemeProblem[] = [];
  // The values of an attribute make further tiers.
  const fewest = scheme.kind === "ladder" && scheme.eachValueOf !== undefined ? 1 : 2;
  if (scheme.tiers.length < fewest)
    problems.push({ tierIndex: 0, reason: "tooFewTiers", found: String(scheme.tiers.length) });
  const ids = scheme.tiers.map(({ id }) => id);
  ids.forEach((id, tierIndex) => {
    if (ids.indexOf(id) < tierIndex) problems.push({ tierIndex, reason: "sameTierTwice", found: id });
  });
  problems.push(...checkKind(scheme));
  return problems;
}

function checkKind(scheme: Scheme): readonly SchemeProblem[] {
  switch (scheme.kind) {
    case "share":
      return checkShares(scheme.tiers);
    case "bands":
    case "points":
      return checkBands(scheme.tiers);
    case "quantiles":
      return [];
    case "ladder":
      return checkRungs(scheme.tiers);
    case "grid":
      return [];
  }
}

/** Every ladder ends in a catch-all, and has no other. */
function checkRungs(tiers: readonly Rung[]): readonly SchemeProblem[] {
  const catchAlls = tiers.flatMap(({ alternatives }, tierIndex) => (alternatives === "otherwise" ? [tierIndex] : []));
  if (catchAlls.length === 0) return [{ tierIndex: tiers.length - 1, reason: "noCatchAll", found: "" }];
  return catchAlls
    .slice(1)
    .map((tierIndex) => ({ tierIndex, reason: "twoCatchAlls", found: tiers[tierIndex]?.id ?? "" }));
}

/** Cumulative shares rise from above 0 to exactly 1; several may be 1, where a floor parts them. */
function checkShares(tiers: readonly { readonly upTo: number }[]): readonly SchemeProblem[] {
  return tiers.flatMap(({ upTo }, tierIndex): SchemeProblem[] => {
    const found = String(upTo);
    if (!(upTo > 0 && upTo <= 1)) return [{ tierIndex, reason: "notAShare", found }];
    const before = tiers[tierIndex - 1]?.upTo ?? 0;
    if (upTo < before || (upTo === before && upTo < 1)) return [{ tierIndex, reason: "outOfOrder", found }];
    const isLast = tierIndex === tiers.length - 1;
    return isLast && upTo < 1 ? [{ tierIndex, reason: "doesNotReachTheEnd", found }] : [];
  });
}

/** Bands begin lower and lower; the last takes the rest. */
function checkBands(tiers: readonly { readonly from: number | undefined }[]): readonly SchemeProblem[] {
  return tiers.flatMap(({ from }, tierIndex): SchemeProblem[] => {
    const found = String(from);
    if (tierIndex === tiers.length - 1)
      return from === undefined ? [] : [{ tierIndex, reason: "lastTierHasCut", found }];
    const before = tiers[tierIndex - 1]?.from ?? Number.POSITIVE_INFINITY;
    return from !== undefined && from < before ? [] : [{ tierIndex, reason: "outOfOrder", found }];
  });
}
