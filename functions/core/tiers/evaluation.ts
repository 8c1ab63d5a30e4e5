import type { CustomerTable } from "../customers/customer-table.ts";
import type { FactKey } from "../settings/fact.ts";
import { defaultMetricSettings, type MetricSettings } from "../settings/metric-settings.ts";
import { factColumn } from "./fact-column.ts";
import { absenceOf, ordersKey } from "./judge.ts";
import { type Ranking, rankValues } from "./ranking.ts";
import type { SchemeResult } from "./scheme-result.ts";

/**
 * Who counts where customers are compared by a fact; nobody whom the team left out, and nobody without a value.
 *
 * - `inWindow`: with an order in the fact's window, as a share ranks them (TIERS.md 1)
 * - `buyers`: with an order at any time
 * - `everyone`: contacts as well
 */
export type Counted = "inWindow" | "buyers" | "everyone";

/** What schemes are evaluated against: the customers, the schemes before them, and what several of them ask for, made once. */
export interface Evaluation {
  readonly table: CustomerTable;
  /** Who has been silent for at most so many expected gaps is active: what tells a day ahead (settings/metric-settings.ts). */
  readonly activeWithinGaps: number;
  /** The schemes evaluated so far, by id. */
  readonly results: Map<string, SchemeResult>;
  /** Who is compared by a fact; where fewer is better by its negative, so that more is better always. */
  rankedBy(fact: FactKey, counted: Counted, better: "higher" | "lower"): Ranked;
}

/** Who is compared by a fact, and their values, such that more is better. */
export interface Ranked {
  /** Of everybody, counted or not; NaN where there is none. */
  readonly column: Float64Array;
  /** 1 for who counts, by index. */
  readonly counts: Uint8Array;
  readonly ranking: Ranking;
}

/** A fresh evaluation of a table. @param metrics what the table's metrics were computed with */
export function evaluationOf(
  table: CustomerTable,
  { activeWithinGaps }: Pick<MetricSettings, "activeWithinGaps"> = defaultMetricSettings,
): Evaluation {
  const ranked = new Map<string, Ranked>();
  return {
    table,
    activeWithinGaps,
    results: new Map(),
    rankedBy(fact, counted, better) {
      // Of all history, whoever has an order in the window is whoever has one.
      const who = counted === "inWindow" && ordersKey(fact) === "orders" && !table.everOrdered ? "buyers" : counted;
      const key = `${better} ${who} ${fact}`;
      const known = ranked.get(key);
      if (known !== undefined) return known;
      const made = rank(table, fact, who, better);
      ranked.set(key, made);
      return made;
    },
  };
}

function rank(table: CustomerTable, fact: FactKey, counted: Counted, better: "higher" | "lower"): Ranked {
  const plain = factColumn(table, fact);
  const column = better === "higher" ? plain : plain.map((value) => -value);
  const absent = counted === "everyone" ? undefined : absenceOf(table, counted === "inWindow" ? fact : undefined);
  const counts = new Uint8Array(column.length);
  const values = new Float64Array(column.length);
  let count = 0;
  for (let index = 0; index < column.length; index += 1) {
    const value = column[index] ?? Number.NaN;
    if (Number.isNaN(value) || table.blacklisted?.has(index) || absent?.(index) !== undefined) continue;
    counts[index] = 1;
    values[count++] = value;
  }
  return { column, counts, ranking: rankValues(values.subarray(0, count)) };
}
