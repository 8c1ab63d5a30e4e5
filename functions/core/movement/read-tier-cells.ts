import { fillWords } from "../labels/fill-words.ts";
import type { Words } from "../labels/language.ts";
import { tierCellLabels } from "../labels/tier-cells.ts";
import type { Scheme } from "../settings/scheme.ts";
import { readDaySetting } from "../settings/tab/read-day-setting.ts";
import { shown } from "../settings/tab/setting-reading.ts";
import type { Cell } from "../values/cell.ts";
import { cellText, isBlank } from "../values/cell-text.ts";
import type { Day } from "../values/day.ts";
import { type FoundTier, findTier } from "./find-tier.ts";

/** The cells of one row in which people name a tier for a customer, each with its address (`Customers!H17`). */
export interface TierRow {
  /** Match key of the row's customer. */
  readonly key: string;
  readonly tier: AddressedCell;
  readonly reason: AddressedCell | undefined;
  readonly until: AddressedCell | undefined;
}

export interface AddressedCell {
  readonly value: Cell;
  readonly a1: string;
}

/** A tier named for a customer. */
export interface NamedTier {
  readonly tierIndex: number;
  /** As the person wrote it; "" for none. */
  readonly reason: string;
  readonly until: Day | undefined;
}

/** A cell that could not be used. */
export interface TierCellProblem {
  readonly a1: string;
  readonly message: Words;
}

export interface TierCellReading {
  /** By id of the scheme, then by key of the customer. */
  readonly named: ReadonlyMap<string, ReadonlyMap<string, NamedTier>>;
  readonly problems: readonly TierCellProblem[];
}

/**
 * Reads the tiers that people name beside customers. Several entries of a cell are parted by semicolons or line breaks. What cannot be
 * read is ignored and reported at its cell. Several rows of one customer must agree.
 *
 * @param schemes that are switched on, as evaluated
 * @param isOver whether an entry with this last day is left out
 */
export function readTierCells(
  rows: readonly TierRow[],
  schemes: readonly Scheme[],
  isOver: (until: Day) => boolean,
): TierCellReading {
  const problems: TierCellProblem[] = [];
  const found = new Map<string, Map<string, Found[]>>();
  const known = new Map<string, FoundTier>();
  const tierNamed = (entry: string) => {
    const tier = known.get(entry) ?? findTier(entry, schemes);
    known.set(entry, tier);
    return tier;
  };
  for (const row of rows) {
    if (row.key === "" || isBlank(row.tier.value)) continue;
    const until = readUntil(row);
    if ("problem" in until) {
      problems.push(until.problem);
      continue;
    }
    if (until.day !== undefined && isOver(until.day)) continue;
    const reason = row.reason === undefined ? "" : cellText(row.reason.value).trim();
    for (const entry of entriesOf(row.tier.value)) {
      const tier = tierNamed(entry);
      if ("message" in tier) {
        problems.push({ a1: row.tier.a1, message: tier.message });
        continue;
      }
      const byKey = found.get(tier.schemeId) ?? new Map<string, Found[]>();
      found.set(tier.schemeId, byKey);
      const named = { tierIndex: tier.tierIndex, reason, until: until.day };
      const ofKey = byKey.get(row.key) ?? [];
      byKey.set(row.key, ofKey);
      ofKey.push({ a1: row.tier.a1, named });
    }
  }
  const named = new Map(
    [...found].map(([schemeId, byKey]) => [schemeId, agreeing(byKey, (problem) => problems.push(problem))]),
  );
  return { named, problems };
}

/** How many cells a message names: a customer may stand in thousands of rows, and a cell of the report holds 50,000 characters. */
const mostNamed = 6;

interface Found {
  readonly a1: string;
  readonly named: NamedTier;
}

/** What the rows of each customer say who agree; of the others nothing. */
function agreeing(
  byKey: ReadonlyMap<string, readonly Found[]>,
  report: (problem: TierCellProblem) => void,
): ReadonlyMap<string, NamedTier> {
  const agreed = new Map<string, NamedTier>();
  for (const [key, found] of byKey) {
    const [first] = found;
    if (first === undefined) continue;
    const same = found.every(({ named }) => JSON.stringify(named) === JSON.stringify(first.named));
    if (same) agreed.set(key, first.named);
    else {
      const cells = [...found.slice(0, mostNamed).map(({ a1 }) => a1), ...(found.length > mostNamed ? ["…"] : [])].join(
        ", ",
      );
      report({ a1: first.a1, message: fillWords(tierCellLabels.rowsDiffer, { customer: shown(key), cells }) });
    }
  }
  return agreed;
}

function readUntil({ until }: TierRow): { readonly day: Day | undefined } | { readonly problem: TierCellProblem } {
  if (until === undefined || isBlank(until.value)) return { day: undefined };
  const reading = readDaySetting(until.value);
  if ("value" in reading) return { day: reading.value };
  const values = { found: shown(cellText(until.value)) };
  return { problem: { a1: until.a1, message: fillWords(tierCellLabels.notADay, values) } };
}

const entriesOf = (cell: Cell): readonly string[] =>
  cellText(cell)
    .split(/[;；\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
