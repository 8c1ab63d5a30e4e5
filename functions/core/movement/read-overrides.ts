import type { Words } from "../labels/language.ts";
import { overrideProblemLabels } from "../labels/overrides.ts";
import type { Scheme } from "../settings/scheme.ts";
import { nameKey } from "../settings/tab/name-key.ts";
import { readDaySetting } from "../settings/tab/read-day-setting.ts";
import { fillWords, shown } from "../settings/tab/setting-reading.ts";
import type { Cell } from "../values/cell.ts";
import { cellText, isBlank } from "../values/cell-text.ts";
import type { Day } from "../values/day.ts";
import { nearestName } from "../values/nearest-name.ts";
import type { Override } from "./hold-scheme.ts";

/** The cells of one row of the Customers tab in which people fix a tier by hand, each with its address (`H17`). */
export interface OverrideRow {
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

/** A cell that could not be used. */
export interface OverrideProblem {
  readonly a1: string;
  readonly message: Words;
}

export interface OverrideReading {
  /** By id of the scheme, then by key of the customer. Those whose last day is over are left out. */
  readonly overrides: ReadonlyMap<string, ReadonlyMap<string, Override>>;
  readonly problems: readonly OverrideProblem[];
}

/**
 * Reads the tiers that people fixed by hand.
 *
 * A cell names a tier (`Gold`), or a scheme and a tier (`Customer pyramid: Gold`) where several schemes have one of that name;
 * several entries are parted by semicolons or line breaks. Names count in every language. What cannot be read is ignored and
 * reported at its cell. Several rows of one customer must agree.
 *
 * @param schemes that are switched on, as evaluated
 */
export function readOverrides(rows: readonly OverrideRow[], schemes: readonly Scheme[], asOf: Day): OverrideReading {
  const problems: OverrideProblem[] = [];
  const found = new Map<string, Map<string, Found[]>>();
  for (const row of rows) {
    if (row.key === "" || isBlank(row.tier.value)) continue;
    const until = readUntil(row);
    if ("problem" in until) {
      problems.push(until.problem);
      continue;
    }
    if (until.day !== undefined && until.day < asOf) continue;
    const reason = row.reason === undefined ? "" : cellText(row.reason.value).trim();
    for (const entry of entriesOf(row.tier.value)) {
      const tier = findTier(entry, schemes);
      if ("message" in tier) {
        problems.push({ a1: row.tier.a1, message: tier.message });
        continue;
      }
      const byKey = found.get(tier.schemeId) ?? new Map<string, Found[]>();
      found.set(tier.schemeId, byKey);
      const override = { tierIndex: tier.tierIndex, reason, until: until.day };
      byKey.set(row.key, [...(byKey.get(row.key) ?? []), { a1: row.tier.a1, override }]);
    }
  }
  const overrides = new Map(
    [...found].map(([schemeId, byKey]) => [schemeId, agreeing(byKey, (problem) => problems.push(problem))]),
  );
  return { overrides, problems };
}

interface Found {
  readonly a1: string;
  readonly override: Override;
}

/** The overrides of customers whose rows say the same; of the others none. */
function agreeing(
  byKey: ReadonlyMap<string, readonly Found[]>,
  report: (problem: OverrideProblem) => void,
): ReadonlyMap<string, Override> {
  const agreed = new Map<string, Override>();
  for (const [key, found] of byKey) {
    const [first] = found;
    if (first === undefined) continue;
    const same = found.every(({ override }) => JSON.stringify(override) === JSON.stringify(first.override));
    if (same) agreed.set(key, first.override);
    else {
      const cells = found.map(({ a1 }) => a1).join(", ");
      const message = fillWords(overrideProblemLabels.rowsDiffer, { customer: shown(key), cells });
      report({ a1: first.a1, message });
    }
  }
  return agreed;
}

function readUntil({ until }: OverrideRow): { readonly day: Day | undefined } | { readonly problem: OverrideProblem } {
  if (until === undefined || isBlank(until.value)) return { day: undefined };
  const reading = readDaySetting(until.value);
  if ("value" in reading) return { day: reading.value };
  const values = { found: shown(cellText(until.value)) };
  return { problem: { a1: until.a1, message: fillWords(overrideProblemLabels.notADay, values) } };
}

const entriesOf = (cell: Cell): readonly string[] =>
  cellText(cell)
    .split(/[;；\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");

type FoundTier = { readonly schemeId: string; readonly tierIndex: number } | { readonly message: Words };

function findTier(entry: string, schemes: readonly Scheme[]): FoundTier {
  const whole = tiersNamed(entry, schemes);
  const [only, second] = whole;
  if (only !== undefined && second === undefined) return only;
  if (only !== undefined) {
    const scheme = schemes.find(({ id }) => id === only.schemeId);
    const example = scheme === undefined ? "" : `${scheme.title.en}: ${shown(entry)}`;
    return problem("severalSchemes", { found: shown(entry), example });
  }
  const [, schemePart, tierPart] = /^(.*?)[:：](.*)$/s.exec(entry) ?? [];
  if (schemePart === undefined || tierPart === undefined)
    return problem("unknownTier", { found: shown(entry), nearest: nearestName(entry, tierNames(schemes)) ?? "" });
  const named = schemes.filter(
    ({ id, title }) => id === schemePart.trim() || isNamed(schemePart, Object.values(title)),
  );
  if (named.length === 0) {
    const titles = schemes.flatMap(({ title }) => Object.values(title));
    const nearest = nearestName(schemePart, titles) ?? "";
    return problem("unknownScheme", { found: shown(schemePart.trim()), nearest });
  }
  const [tier] = tiersNamed(tierPart, named);
  const nearest = nearestName(tierPart, tierNames(named)) ?? "";
  return tier ?? problem("unknownTier", { found: shown(tierPart.trim()), nearest });
}

const problem = (label: keyof typeof overrideProblemLabels, values: Readonly<Record<string, string>>): FoundTier => ({
  message: fillWords(overrideProblemLabels[label], values),
});

const tierNames = (schemes: readonly Scheme[]) =>
  schemes.flatMap(({ tiers }) => tiers.flatMap(({ name }) => Object.values(name)));

const isNamed = (text: string, names: readonly string[]) => names.some((name) => nameKey(name) === nameKey(text));

/** The tiers of that name, at most one of each scheme. */
function tiersNamed(name: string, schemes: readonly Scheme[]) {
  return schemes.flatMap(({ id: schemeId, tiers }) => {
    const tierIndex = tiers.findIndex((tier) => isNamed(name, Object.values(tier.name)));
    return tierIndex < 0 ? [] : [{ schemeId, tierIndex }];
  });
}
