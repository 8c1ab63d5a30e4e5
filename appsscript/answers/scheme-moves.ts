import { fieldOf, listOf, numberOf, optionalNumber, optionalText, textOf } from "./fields.ts";

/** How many customers a tier had and has. */
export interface TierSize {
  readonly name: string;
  /** Absent where there was nothing to compare with. */
  readonly before?: number;
  readonly after: number;
}

/** What became of one scheme, or would. */
export interface SchemeMoves {
  readonly title: string;
  /** Best first. */
  readonly tiers: readonly TierSize[];
  readonly notJudged: { readonly before?: number; readonly after: number };
  readonly up: number;
  readonly down: number;
  /** The worthiest of those who moved, by id. */
  readonly movers: readonly { readonly id: string; readonly from: string; readonly to: string }[];
}

/** Who moved, or would move, since a day. */
export interface Moves {
  /** Absent where there was nothing to compare with. */
  readonly since?: string;
  readonly schemes: readonly SchemeMoves[];
}

/** `{since?, schemes}` of a preview; `sinceName` is the field of the day. */
export function readMoves(value: unknown, sinceName: string): Moves | undefined {
  if (!Array.isArray(fieldOf(value, "schemes"))) return undefined;
  const since = optionalText(value, sinceName);
  return { ...(since !== undefined && { since }), schemes: listOf(value, "schemes").map(readScheme) };
}

function readScheme(scheme: unknown): SchemeMoves {
  return {
    title: textOf(scheme, "title"),
    tiers: listOf(scheme, "tiers").map((tier) => ({ name: textOf(tier, "name"), ...readSize(tier) })),
    notJudged: readSize(fieldOf(scheme, "notJudged")),
    up: numberOf(scheme, "up"),
    down: numberOf(scheme, "down"),
    movers: listOf(scheme, "movers").map((mover) => ({
      ...{ id: textOf(mover, "id"), from: textOf(mover, "from"), to: textOf(mover, "to") },
    })),
  };
}

function readSize(tier: unknown): { readonly before?: number; readonly after: number } {
  const before = optionalNumber(tier, "before");
  return { ...(before !== undefined && { before }), after: numberOf(tier, "after") };
}
