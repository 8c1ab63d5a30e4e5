import type { CustomerTable } from "../customers/customer-table.ts";
import type { FactKey } from "../settings/fact.ts";
import { factColumn } from "./fact-column.ts";
import { absenceOf } from "./judge.ts";
import { type Ranking, rankValues } from "./ranking.ts";
import type { SchemeResult } from "./scheme-result.ts";

/** What schemes are evaluated against: the customers, the schemes before them, and what several of them ask for, made once. */
export interface Evaluation {
  readonly table: CustomerTable;
  /** The schemes evaluated so far, by id. */
  readonly results: Map<string, SchemeResult>;
  /** Everyone who is ranked by a fact: with an order in its window, a value, and not left out by the team. */
  rankedBy(fact: FactKey): Ranked;
}

/** Who is ranked by a fact, and their values. */
export interface Ranked {
  readonly column: Float64Array;
  /** 1 for who is ranked, by index. */
  readonly isRanked: Uint8Array;
  readonly ranking: Ranking;
}

/** A fresh evaluation of a table. */
export function evaluationOf(table: CustomerTable): Evaluation {
  const rankedByFact = new Map<FactKey, Ranked>();
  return {
    table,
    results: new Map(),
    rankedBy(fact) {
      const known = rankedByFact.get(fact);
      if (known !== undefined) return known;
      const made = rank(table, fact);
      rankedByFact.set(fact, made);
      return made;
    },
  };
}

function rank(table: CustomerTable, fact: FactKey): Ranked {
  const column = factColumn(table, fact);
  const absent = absenceOf(table, fact);
  const isRanked = new Uint8Array(column.length);
  const values = new Float64Array(column.length);
  let count = 0;
  for (let index = 0; index < column.length; index += 1) {
    const value = column[index] ?? Number.NaN;
    if (Number.isNaN(value) || table.blacklisted?.has(index) || absent(index) !== undefined) continue;
    isRanked[index] = 1;
    values[count++] = value;
  }
  return { column, isRanked, ranking: rankValues(values.subarray(0, count)) };
}
